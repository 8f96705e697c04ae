import type { Identifier, LabelledUrl } from '@neighbourhood-kit/core/services';
import { textOf, type Raw } from './reader/raw.js';

/** Identifier schemes of org-id.guide and of feeds, by the kit's names. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/^GB-COH$|^compan(?:y|ies house)/i, 'company'],
  [/^GB-CHC$|charity/i, 'charity-england-wales'],
  [/^GB-NHS$|\bODS\b/i, 'ods'],
];

/**
 * What the model says of an HSDS `organization_identifier`.
 * @param raw - The record.
 * @returns Scheme and value.
 */
export function identifierOf(raw: Raw): Identifier {
  const named = textOf(raw['identifier_scheme']) || textOf(raw['identifier_type']) || 'source';
  return { scheme: SCHEMES.find(([pattern]) => pattern.test(named))?.[1] ?? named, value: textOf(raw['identifier']) };
}

/**
 * What the model says of an HSDS 3.1 `url`.
 * @param raw - The record.
 * @returns Address and label.
 */
export function labelledUrlOf(raw: Raw): LabelledUrl {
  const label = textOf(raw['label']);
  return { url: textOf(raw['url']), ...(label && { label }) };
}

/**
 * What the model says of an HSDS `required_document`.
 * @param raw - The record.
 * @returns The words.
 */
export const documentOf = (raw: Raw): string => textOf(raw['document']);

/**
 * Escapes what a URI must not hold (RFC 3986) beyond the characters that a browser escapes by itself.
 * @param href - A web address that is safe to follow.
 * @returns The address as JSON Schema's format `uri` wants it.
 */
export const encodeUri = (href: string): string =>
  href.replace(/[^\x21-\x7e]+|[[\]]|%(?![\da-f]{2})/gi, encodeURIComponent);
