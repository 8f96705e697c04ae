import type { Service, ServiceTerm } from '@neighbourhood-kit/core/services';

/** Ages that words name: "over 65s", "18+", "aged 16 to 25", "under 18". */
function agesInWords(text: string): { readonly from?: number; readonly to?: number } | undefined {
  const range = /\b(?:aged?|ages)\s*(?:between\s*)?(\d{1,3})\s*(?:-|–|to|and)\s*(\d{1,3})\b/i.exec(text);
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const from =
    /\b(?:over|aged?)\s*(?:the age of\s*)?(\d{1,3})(?:s\b|\s*(?:\+|and over|or over|and above|plus\b))|\b(\d{1,3})\s*(?:\+|and over\b|years? (?:and|or) (?:over|older)\b|or over\b)/i.exec(
      text,
    );
  if (from) return { from: Number(from[1] ?? from[2]) };
  const to = /\bunder\s*(?:the age of\s*)?(\d{1,3})s?\b/i.exec(text);
  return to ? { to: Number(to[1]) - 1 } : undefined;
}

/**
 * Tells whether the ages of a service stand in words alone, where no search by age reaches them.
 * @param service - The service.
 * @returns True where the words about who can come name ages and no field does.
 */
export function agesOnlyInWords({ minimumAge, maximumAge, eligibilityDescription = '' }: Service): boolean {
  return minimumAge === undefined && maximumAge === undefined && agesInWords(eligibilityDescription) !== undefined;
}

/**
 * Tells whether words and fields about ages leave nobody who can come, or not the people who are meant.
 * @param service - The service.
 * @returns True where the ages of the words and those of the fields have none in common.
 */
export function agesContradict({ minimumAge, maximumAge, eligibilityDescription = '' }: Service): boolean {
  const said = agesInWords(eligibilityDescription);
  if (!said || (minimumAge === undefined && maximumAge === undefined)) return false;
  return Math.max(minimumAge ?? 0, said.from ?? 0) > Math.min(maximumAge ?? Infinity, said.to ?? Infinity);
}

/** Hosts that nobody outside a building or a machine reaches, and names that are kept from use (RFC 6761, RFC 1918). */
const UNREACHABLE =
  /^https?:\/\/(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.|[^/]+\.(?:local|internal|invalid|test|lan|intranet)(?=[:/]|$))/i;

/**
 * Tells whether a link of a service leads where the public cannot go.
 * @param service - The service.
 * @returns True for a machine's own address, an address inside a network and a name that is kept from use.
 */
export function linksNowhere(service: Service): boolean {
  const links = [service.url, service.organisation?.website, ...(service.additionalUrls ?? []).map(({ url }) => url)];
  return links.some((url) => url !== undefined && UNREACHABLE.test(url));
}

/** Vocabularies that others know: esd and LGA lists, Open Eligibility, 211 (AIRS), SNOMED CT, ICNPO/UK-CAT, social prescribing lists. */
const KNOWN_VOCABULARIES =
  /esd|esd\.org\.uk|standards\.esd|lgsl|lga\b|lginform|open ?eligibility|openeligibility|211|airs|snomed|icnpo|uk-?cat|bristol|circumstances?\b|needs?\b|service ?types?\b|audiences?\b|https?:\/\//i;

/**
 * Tells whether a term belongs to no vocabulary that others know.
 * @param term - A term of a service.
 * @returns True where it names no vocabulary, or one without an address that is on no list.
 */
export function isOfUnknownVocabulary({ taxonomy, uri, code }: ServiceTerm): boolean {
  if (uri !== undefined) return false;
  return taxonomy === undefined ? code === undefined : !KNOWN_VOCABULARIES.test(taxonomy);
}
