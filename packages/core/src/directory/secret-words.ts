import type { Location } from '../services/location.js';
import type { Service, ServiceAtLocation } from '../services/service.js';

/** What is not to be known. Help that is confidential is something else. */
const SECRET =
  '(?:confidential|undisclosed|withheld|secret|(?:not|never) (?:be )?(?:disclosed|published|public|shared|given out))\\b(?! (?:advi|ch|co|he|li|ro|se|sp|su|ta))';
const PLACE = '(?:addresse?|location|whereabout|venue|premise|refuge|safe ?house)s?\\b';
const MARK = '[ :(–-]{1,3}';
const BETWEEN = `(?:${MARK}(?:is|are|be|must|will|has|have|to|remains?|stays?|kept|held|always|strictly|completely|of|our|the|this|and|all|for|safety|security|reasons)\\b){0,6}${MARK}`;
/** "Your address is confidential" is said to whoever comes; an e-mail address is no place. */
const NOT_OURS = '(?<!\\b(?:your|names? and|details and|mail|web|home) )';
/** "This is not a confidential address." */
const NOT_DENIED = '(?<!\\bnot? (?:a )?)';

/** Ways in which people say that a place is kept from the public. */
const SAYS_SECRET = [
  // Nothing but that: "Confidential", "CONFIDENTIAL – do not publish".
  `^\\W*${SECRET}(?:\\W*$|\\W+(?:do )?not\\b)`,
  `${NOT_DENIED}\\b${SECRET} ${PLACE}`,
  `${NOT_OURS}\\b${PLACE}${BETWEEN}(?:${SECRET}|only (?:given|shared|provided|disclosed)|(?:given|shared|provided|disclosed)(?: out)? only)`,
  `(?:not|n.t|never) (?:publish|disclose|share|reveal|give out) (?:(?:the|this|our|its|any|exact) ){0,3}${PLACE}`,
  // Welsh.
  '\\b(?:cyfeiriad|lleoliad)(?: yn)? [cg]h?yfrinachol\\b',
].map((way) => new RegExp(way, 'i'));

const anySays = (words: readonly (string | undefined)[]): boolean =>
  words.some((text) => text !== undefined && SAYS_SECRET.some((way) => way.test(text)));

/**
 * Tells whether the words of a place say that nobody may know where it is.
 * @param location - The place.
 * @returns True for "Confidential address", "Address withheld", "The location is secret"; false for "Confidential advice". A place that is marked, either
 * way, is not asked for its words.
 */
export function placeSaysSecret({
  confidential,
  name,
  alternateName,
  description,
  transportation,
  addresses = [],
}: Location): boolean {
  if (confidential !== undefined) return false;
  const lines = addresses.flatMap(({ attention, address1, address2, city }) => [attention, address1, address2, city]);
  return anySays([name, alternateName, description, transportation, ...lines]);
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
  return anySays([name, alternateName, summary, description, alert, applicationProcess]);
}
