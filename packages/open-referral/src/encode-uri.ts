/**
 * Escapes what a URI must not hold (RFC 3986) beyond the characters that a browser escapes by itself.
 * @param href - A web address that is safe to follow.
 * @returns The address as JSON Schema's format `uri` wants it.
 */
export const encodeUri = (href: string): string =>
  href.replace(/[^\x21-\x7e]+|[[\]]|%(?![\da-f]{2})/gi, encodeURIComponent);
