import { bad, good, type Parsed, type Reading } from '../result.js';
import { LIMITS } from '../rules.js';
import type { Branded } from './branded.js';

/** An email address that a mail server would take: the part before the @ as written, the domain in lower case. */
export type Email = Branded<string, 'Email'>;

/** What is wrong with an email address, and how to fix it. */
const MESSAGES = {
  'missing-at': 'Write the email address with an @ sign, for example name@example.org.',
  several: 'Give one email address only, for example name@example.org.',
  space: 'Take the spaces out of the email address.',
  'too-long': 'This is too long to be an email address. Check it.',
  name: 'Check the part of the email address before the @ sign.',
  domain: 'Check the part of the email address after the @ sign, for example example.org.',
} as const;

/**
 * Reads an email address. Whether the mailbox exists only a message to it can show.
 * @param input - Anything, usually what somebody typed; `mailto:` in front is taken off.
 * @returns The address, or a problem: `email/missing-at`, `email/several`, `email/space`, `email/too-long`, `email/name`, `email/domain`.
 * The problem never holds the address. Source: RFC 5321 section 4.5.3.1 for lengths, the HTML standard for characters.
 */
export function readEmail(input: unknown): Reading<Email> {
  const { fault, value } = parseEmail(input);
  return fault === undefined ? good(value) : bad(`email/${fault}`, MESSAGES[fault]);
}

/**
 * Reads an email address without words for what is wrong.
 * @param input - Anything; `mailto:` in front is taken off.
 * @returns The address, or the last part of the code that `readEmail` gives.
 */
export function parseEmail(input: unknown): Parsed<Email, keyof typeof MESSAGES> {
  const text = (typeof input === 'string' ? input : '')
    .slice(0, LIMITS.email + 50)
    .trim()
    .replace(/^mailto:/i, '');
  const [name = '', domain, ...others] = text.split('@');
  if (domain === undefined) return { fault: 'missing-at' };
  if (/[,;]/.test(text) || others.length > 0) return { fault: 'several' };
  if (/\s/.test(text)) return { fault: 'space' };
  if (name.length > 64 || text.length > LIMITS.email) return { fault: 'too-long' };
  if (!/^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(name)) return { fault: 'name' };
  return isDomain(domain) ? { value: `${name}@${domain.toLowerCase()}` as Email } : { fault: 'domain' };
}

/** Labels of up to 63 characters that neither begin nor end with a hyphen, and at the end one of letters, or of Punycode. */
const DOMAIN = /^(?:\w(?:[\w-]{0,61}\w)?\.)+(?:[a-z]{2,63}|xn--(?:[a-z\d-]{0,58}[a-z\d]))$/i;

/**
 * Tells whether a text is a name in the public domain name system.
 * @param domain - For example `www.example.org`, in ASCII.
 * @returns True when it has two labels or more and the last is not a number. Source: RFC 1123 section 2.1.
 */
export function isDomain(domain: string): boolean {
  return domain.length <= 253 && DOMAIN.test(domain);
}
