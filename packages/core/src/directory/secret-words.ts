import type { Location } from '../services/location.js';
import type { Service, ServiceAtLocation } from '../services/service.js';

const PLACE = '(?:address(?:es)?|locations?|whereabouts|venue|premises|refuge|safe house)';
const SECRET = '(?:confidential|undisclosed|withheld|secret)';
/** What goes on about how a place is kept, and not about something else: "not public transport", "secret garden". */
const SO =
  '(?=\\W*$|\\s*[,():–-]| (?:and|as|at|because|by|due|even|for|from|in|on|online|or|outside|so|to|until|unless|with)\\b)';
const NOT = "(?:not|never|cannot|(?:is|are|wo|ca|must)n't)";
const KEPT = '(?:is|are|must|will|has|have|to|be|been|remains?|stays?|kept|held|always|strictly|completely|and|all)';
const OF_WHAT = '(?: of (?:the|our|this) \\w+| and \\w+)?';
const TOLD = '(?:given|shared|provided|disclosed|known|available)';

/** "The address is confidential", "is never published", "is only given to those referred". */
const IS_SECRET = [
  `\\b${PLACE}${OF_WHAT}:?(?: ${KEPT}){0,6} (?:${SECRET}|${NOT} (?:to )?(?:be )?(?:disclosed|published|public|shared|given out|revealed))${SO}`,
  `\\b${PLACE}${OF_WHAT}(?: ${KEPT}){0,4} (?:only ${TOLD}|${TOLD}(?: out)? only) (?:after|on|once|to|upon|when|with)\\b`,
  // Of an address only: a venue may be private for a party, and a building protected for its age.
  `\\b(?:address(?:es)?|whereabouts)${OF_WHAT}:?(?: ${KEPT}){0,4} (?:private|hidden|protected)(?=\\W*$|\\s*[,():–-]| and \\w+\\W*$)`,
];
/** "At a secret location", "we do not publish our address". */
const KEEPS_SECRET = [
  `\\b${SECRET} (?:address|location|whereabouts|refuge|safe house)s?${SO}`,
  `(?:not|n't|never|cannot) (?:publish|disclose|share|reveal|give out) (?:(?:the|this|our|its|any|exact) ){0,3}${PLACE}${SO}`,
  // Welsh.
  '\\b(?:cyfeiriad|lleoliad)(?: yn)? [cg]h?yfrinachol\\b',
];
const FINDS = [...IS_SECRET, ...KEEPS_SECRET].map((way) => new RegExp(way, 'i'));

/** What stands before an address that is somebody else's, or none of a place: "your name and address", "an e-mail address". */
const OTHERS =
  /\b(?:your(?! (?:own )?(?:safety|security|protection|privacy))|names?|numbers?|mail|postal|personal|data|details|callers?|clients?|users?|ip|web|home)\b/i;
/** "This is not a confidential address." */
const DENIED = /\bnot? (?:an? )?$/i;
/** Nothing but that: "Confidential", "CONFIDENTIAL – do not publish". */
const ONLY_THAT = new RegExp(
  `^\\W*(?:${SECRET}|not (?:disclosed|published))(?:\\W*$|\\W+(?:do )?not (?:to be |for )?(?:disclose|give|public|publish|share))`,
  'i',
);

/** One sentence says so of the place itself. */
function clauseSaysSecret(clause: string): boolean {
  return FINDS.some((way) => {
    const found = way.exec(clause);
    if (!found) return false;
    const before = clause.slice(0, found.index);
    return !OTHERS.test(before.slice(before.lastIndexOf(',') + 1)) && !DENIED.test(before);
  });
}

const saysSecret = (text: string): boolean =>
  text
    .replace(/’/g, "'")
    .split(/[.;!?\n]/)
    .some(clauseSaysSecret);

/**
 * Tells whether the words of a place say that nobody may know where it is.
 * @param location - The place.
 * @returns True for "Confidential address", "Address withheld", "The location is secret"; false for "Confidential advice". A place that is marked, either
 * way, is not asked for its words.
 */
export function placeSaysSecret(location: Location): boolean {
  if (location.confidential !== undefined) return false;
  const { name, alternateName, description, transportation, addresses = [] } = location;
  const lines = addresses.flatMap(({ attention, address1, address2, city }) => [attention, address1, address2, city]);
  return [name, alternateName, description, transportation, ...lines].some(
    (text) => text !== undefined && (ONLY_THAT.test(text) || saysSecret(text)),
  );
}

/**
 * Tells whether a service says that nobody may know where it is.
 * @param service - The service, or the service at one place.
 * @returns True where a text says so that people read to learn what it is and how to come.
 */
export function serviceSaysSecret(
  service: Partial<
    Pick<Service, 'name' | 'alternateName' | 'summary' | 'description' | 'alert' | 'applicationProcess'>
  > &
    Pick<ServiceAtLocation, 'description'>,
): boolean {
  const { name, alternateName, summary, description, alert, applicationProcess } = service;
  return [name, alternateName, summary, description, alert, applicationProcess].some(
    (text) => text !== undefined && saysSecret(text),
  );
}
