/** What may be wrong. */
export const REPORT_KINDS = ['closed', 'contact', 'times', 'details', 'page'] as const;

/** Kind of a problem. */
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A report of a problem, as it is sent: JSON by POST. */
export interface Report {
  /** Made in the page, so that a report that came twice can be told. */
  readonly id: string;
  readonly kind: ReportKind;
  /** What the visitor wrote; empty when nothing. */
  readonly details: string;
  /** The entry it is about; absent for the list as a whole. */
  readonly serviceId?: string | undefined;
  readonly serviceName?: string | undefined;
  /** Address of the page, without query and fragment. */
  readonly page: string;
}

/** Where reports go. */
export type ReportTo =
  { readonly kind: 'email'; readonly address: string } | { readonly kind: 'post'; readonly url: string };

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT = 15_000;

/**
 * Reads what a site set as the receiver of reports.
 * @param given - An e-mail address, with or without `mailto:`, or the address of an endpoint: https, or http on this machine; one
 *   relative to the page has a slash or a full stop.
 * @param base - Address of the page.
 * @returns The receiver; undefined when it is neither, and then there is no way to report.
 */
export function reportTo(given: string | undefined, base: string): ReportTo | undefined {
  const typed = (given ?? '').trim();
  const address = typed.replace(/^mailto:/i, '');
  if (/^[^\s@?&,/:]+@[^\s@?&,/:.]+(?:\.[^\s@?&,/:.]+)+$/.test(address)) return { kind: 'email', address };
  // A word is more likely an e-mail address that lost its sign than a page next to this one, and nobody would know that a report went nowhere.
  if (!/[/.]/.test(typed) || !URL.canParse(typed, base)) return undefined;
  const { href, protocol, hostname, username } = new URL(typed, base);
  const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  const safe = username === '' && (protocol === 'https:' || (protocol === 'http:' && here));
  return safe ? { kind: 'post', url: href } : undefined;
}

/**
 * Sends a report. No cookies go with it, and the receiver is not told the page by its address but by the report.
 * @param url - The endpoint.
 * @param report - The report.
 * @returns True once the endpoint has taken it.
 */
export async function postReport(url: string, report: Report): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(report),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * A report as an e-mail that the visitor's own program sends.
 * @param address - Whom it goes to.
 * @param report - The report.
 * @param kind - What is wrong, in words.
 * @returns Address of the form `mailto:`.
 */
export function mailReport(address: string, report: Report, kind: string): string {
  const { serviceName, serviceId, details, page } = report;
  const about = serviceName === undefined ? '' : `: ${serviceName}`;
  const lines = [kind, details, serviceId === undefined ? '' : `${serviceName ?? ''} (${serviceId})`, page];
  const body = lines.filter((line) => line !== '').join('\n\n');
  // RFC 6068 wants %20, not +, for a space.
  return `mailto:${address}?subject=${encodeURIComponent(`Problem with the directory${about}`)}&body=${encodeURIComponent(body)}`;
}
