import type { OpenedFeed } from './directory-feed.js';

const NAMES: Readonly<Record<OpenedFeed['format'], string>> = {
  oruk: 'Open Referral UK',
  hsds: 'HSDS',
  ohana: 'Ohana',
  sheet: 'Spreadsheet of services',
  kit: 'Directory of this kit',
};

/**
 * What a feed was recognised as, for people.
 * @param feed - What was recognised.
 * @returns Words such as `Open Referral UK 1.x`; the number of our own forms means nothing to people and is left out.
 */
export const formatName = ({ format, version }: Pick<OpenedFeed, 'format' | 'version'>): string =>
  format === 'sheet' || format === 'kit' ? NAMES[format] : `${NAMES[format]} ${version}`;
