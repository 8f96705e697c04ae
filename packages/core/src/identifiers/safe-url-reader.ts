import { bad, good, type Reading } from '../result.js';
import { LIMITS } from '../rules.js';
import { readEmail } from './email.js';
import { parseSafeUrl, type Link, type UrlFault } from './safe-url.js';
import { likelyUrl } from './safe-url-repair.js';

const SCHEMES = 'A link must begin with https://, http://, mailto: or tel:.';

/** What is wrong with a link, and how to fix it. */
const MESSAGES: Readonly<Record<UrlFault, string>> = {
  empty: `Give a web address as text. ${SCHEMES}`,
  'too-long': `A web address can have at most ${LIMITS.url} characters.`,
  characters:
    'A web address has no spaces, quotes, backslashes, angle brackets or hidden characters. Give one address only.',
  scheme: SCHEMES,
  credentials: 'A web address must not hold a user name or password before an @ sign.',
  host: 'After http:// or https:// there must be the name of a website, for example www.example.org.',
  email: 'This is an email address, not a web address.',
  telephone: 'After tel: there must be one telephone number in digits, for example tel:+441332123456.',
};

/**
 * Reads a web address, email link or telephone link that is safe to show as a link.
 * @param input - Anything, usually text of a feed. An address without a scheme (`www.example.org`) is repaired, and the result says so.
 * @returns The link, or a problem: `url/empty`, `url/too-long`, `url/characters`, `url/scheme`, `url/credentials`, `url/host`,
 * `url/email`, `url/telephone`; with the likely repair as `suggestion` where there is one.
 */
export function readSafeUrl(input: unknown): Reading<Link> {
  const { fault, value } = parseSafeUrl(input);
  if (fault === undefined) return good(value);
  const text = typeof input === 'string' ? input.trim() : '';
  const suggestion = likelyUrl(fault, text);
  if (fault === 'email') return notAnEmail(text, suggestion);
  return bad(`url/${fault}`, MESSAGES[fault], {
    ...(['characters', 'host', 'scheme'].includes(fault) && { seen: text.slice(0, 80) }),
    ...(suggestion !== undefined && { suggestion }),
  });
}

function notAnEmail(text: string, suggestion: string | undefined): Reading<never> {
  const because = (message: string) => bad('url/email', message, suggestion === undefined ? {} : { suggestion });
  if (!/^mailto:/i.test(text)) return because(MESSAGES.email);
  const email = readEmail(text.split('?')[0]);
  return because(
    email.ok
      ? 'After the email address only ?subject= may follow.'
      : `After mailto: there must be one email address. ${email.problem.message}`,
  );
}
