import type { TermRole } from '@neighbourhood-kit/core/services';
import { conceal } from '../confidential.js';
import type { Finish } from './feed-reader.js';
import { isRecord, textOf, type Draft } from './raw.js';

/** Fields that limit when a line of hours holds. Where one cannot be read, nobody can tell at which times there is somebody. */
export const LIMITING = /^(?:freq|interval|until|count|valid_|byday)/;

/** What is settled once all fields of a record are read, by entity. */
export const FINISHES: Readonly<Record<string, Finish>> = {
  schedule: (draft, _, lost) => {
    const byday = textOf(draft['byday'] ?? lost['byday']);
    if (byday) draft['freq'] ??= /\d/.test(byday) ? 'MONTHLY' : 'WEEKLY';
    if (Object.keys(lost).some((name) => LIMITING.test(name))) {
      delete draft['opensAt'];
      delete draft['closesAt'];
    }
  },
  location: (draft, reader) => {
    // Half a point is none, and 0, 0 lies in the Atlantic.
    if (!draft['latitude'] || draft['longitude'] === undefined) delete draft['latitude'];
    if (draft['latitude'] === undefined) delete draft['longitude'];
    if (conceal(draft)) reader.add('location/confidential', 'tidied');
  },
  service: (draft) => {
    draft['status'] ??= 'active';
    finishTerms(draft);
  },
};

/** Roles by what the link or the vocabulary calls itself. */
const ROLES: readonly (readonly [RegExp, TermRole])[] = [
  [/\bneeds?\b/i, 'need'],
  [/circumstance/i, 'circumstance'],
  [/audience|target|eligib/i, 'audience'],
  [/service.?(?:type|categor)/i, 'service-type'],
];

/**
 * What a term says about a service.
 * @param called - How the link and the vocabulary call themselves.
 * @returns The role, where their names tell.
 */
export function roleOf(...called: readonly unknown[]): TermRole | undefined {
  const names = called.map(textOf).join(' ');
  return ROLES.find(([words]) => words.test(names))?.[1];
}

/** Turns attributes with their terms into the model's terms; two that say the same are one. */
function finishTerms(draft: Draft): void {
  const terms = new Map<string, Draft>();
  for (const { linkType, taxonomyTerm } of (draft['terms'] ?? []) as readonly Draft[]) {
    if (!isRecord(taxonomyTerm)) continue;
    const { taxonomy, name } = taxonomyTerm;
    terms.set(`${textOf(taxonomy)}>${textOf(name)}`.toLowerCase(), {
      ...taxonomyTerm,
      role: roleOf(linkType, taxonomy),
    });
  }
  if (draft['terms']) draft['terms'] = [...terms.values()];
}
