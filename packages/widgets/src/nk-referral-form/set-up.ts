import type { SubmitReferral } from './deliver.js';
import type { FormTerms } from './front-view.js';

/** What a site sets on the element. */
export interface SetUp {
  readonly terms: FormTerms;
  readonly endpoint: string;
  readonly submit: SubmitReferral | undefined;
}

/**
 * Finds what keeps the form from being shown. Without a controller, a privacy notice, a way to complain and a time of keeping,
 * nobody could know what becomes of what they write (UK GDPR articles 12 and 13).
 * @param setUp - What the site set.
 * @returns What is missing and how to fix it, for the site's developer; empty when all is well.
 */
export function setUpFaults({ terms, endpoint, submit }: SetUp): string[] {
  const must: readonly (readonly [boolean, string])[] = [
    [
      terms.controller.trim() !== '',
      'set controller="…" to the name of the organisation that is responsible for the answers',
    ],
    [isWebPage(terms.privacyNotice), 'set privacy-notice="…" to the address of its privacy notice'],
    [
      terms.complaints.trim() !== '',
      'set complaints="…" to the address of its complaints page, or a sentence that says how to complain',
    ],
    [terms.retention.trim() !== '', 'set retention="…" to the time for which answers are kept, for example "8 years"'],
    [
      submit !== undefined || isSafeEndpoint(endpoint),
      'set endpoint="…" to the address that takes referrals in, by https (http only on this machine), or give the element a submit function',
    ],
  ];
  return must.flatMap(([kept, fault]) => (kept ? [] : [fault]));
}

const LINKED = /^(?:https?|mailto|tel):/;

/**
 * The address a site set, as a link may carry it.
 * @param url - What the attribute holds: an address, relative to the page where it has no scheme, or a sentence.
 * @returns The whole address when it leads to a page, a mailbox or a telephone; undefined for words or anything else.
 */
export function siteLink(url: string): string | undefined {
  const typed = url.trim();
  // Words have spaces or none of the signs that an address needs: "privacy.html" is one, "Reception" is not.
  if (/\s/.test(typed) || !/[./#:]/.test(typed) || !URL.canParse(typed, document.baseURI)) return undefined;
  const { href } = new URL(typed, document.baseURI);
  return LINKED.test(href) ? href : undefined;
}

function isWebPage(url: string): boolean {
  return siteLink(url)?.startsWith('http') ?? false;
}

/** Answers about somebody's health never cross a network in the clear. */
function isSafeEndpoint(endpoint: string): boolean {
  if (endpoint.trim() === '' || !URL.canParse(endpoint, document.baseURI)) return false;
  const { protocol, hostname, username } = new URL(endpoint, document.baseURI);
  const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && here));
}
