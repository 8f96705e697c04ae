import { percentInWords } from '../text/percent.js';
import { dayInWords } from '../time/day-in-words.js';
import type { Asset, AssetKind, BuildType } from './asset.js';
import type { ReachEstimate } from './community.js';
import { conditionOn } from './condition.js';

const KIND_WORDS: Readonly<Record<AssetKind, string>> = {
  individual: 'A person with something to give',
  association: 'A group of people who do things together',
  institution: 'An institution',
  physical: 'A building or place',
  economic: 'A part of the local economy',
  story: 'A story or tradition',
};

const BUILD_WORDS: Readonly<Record<BuildType, string | undefined>> = {
  'purpose-built': 'built for what it is used for',
  'converted-house': 'a converted house',
  'converted-other': 'converted from another use',
  listed: 'a listed building',
  modular: 'a modular building',
  other: undefined,
};

const METHOD_WORDS: Readonly<Record<ReachEstimate['method'], string>> = {
  counted: 'counted',
  survey: 'by a survey',
  reported: 'as somebody said, not counted',
};

/**
 * Counts the years an asset has served people. Of one that gives only a year, the first year counts from its last day, so that the answer is
 * never too many.
 * @param servingSince - A year, or `YYYY-MM-DD`.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns Whole years; `undefined` when it is not known, is no date or has not begun.
 */
export function yearsServed(servingSince: string | undefined, date: string): number | undefined {
  const [, year, day] = /^(\d{4})(?:-(\d{2}-\d{2}))?$/u.exec(servingSince ?? '') ?? [];
  if (year === undefined) return undefined;
  const years = Number(date.slice(0, 4)) - Number(year) - (date.slice(5) < (day ?? '12-31') ? 1 : 0);
  return years < 0 ? undefined : years;
}

function serving({ kind, servingSince }: Asset, date: string): string {
  const what = KIND_WORDS[kind];
  const years = yearsServed(servingSince, date);
  if (servingSince === undefined || years === undefined) return `${what}.`;
  const since = /^\d{4}$/u.test(servingSince) ? servingSince : dayInWords(servingSince);
  const long = years < 10 ? '' : `, for at least ${String(years - (years % 10))} years`;
  return `${what}, here since ${since}${long}.`;
}

function building({ yearBuilt, buildType }: Asset): string | undefined {
  const parts = [
    yearBuilt === undefined ? undefined : `Built in ${String(yearBuilt)}`,
    buildType === undefined ? undefined : BUILD_WORDS[buildType],
  ].filter((part) => part !== undefined);
  const said = parts.join(', ');
  return said === '' ? undefined : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function reached({ group, peoplePerYear, share, method, asOf, source }: ReachEstimate): string {
  const many = peoplePerYear === undefined ? undefined : `${peoplePerYear.toLocaleString('en-GB')} a year`;
  const part = share === undefined ? undefined : percentInWords(share);
  const how = [many, part, METHOD_WORDS[method]].filter((word) => word !== undefined).join(', ');
  return `Reaches ${group}: ${how} (${source}, ${dayInWords(asOf)}).`;
}

/**
 * Describes a strength of a community to somebody who does not know it: what kind it is, how long it has served, its building and its
 * condition, its history, why people trust it and whom it reaches. Only what is on record; what an estimate is worth is said with it.
 * @param asset - The asset.
 * @param date - The day, `YYYY-MM-DD`; later surveys and estimates do not count.
 * @returns Sentences in English. Source: capabilities 1.7 to 1.9, 4.1, 4.4 and 4.17.
 */
export function assetInWords(asset: Asset, date: string): string[] {
  const { conditions, description, history, trustNote, reach } = asset;
  return [
    description,
    serving(asset, date),
    building(asset),
    conditions === undefined ? undefined : conditionOn(conditions, date).sentence,
    history,
    trustNote,
    ...(reach ?? []).filter(({ asOf }) => asOf <= date).map(reached),
  ].filter((sentence) => sentence !== undefined);
}
