import { bad, good, type Reading } from '@neighbourhood-kit/core';

/**
 * Reads JSON. Nothing is thrown.
 * @param text - Text of a feed.
 * @returns The value, or a problem in words that a web editor can act on: `feed/empty`, `feed/html`, `feed/truncated`, `feed/not-json`.
 */
export function parseJson(text: string): Reading<unknown> {
  const body = text.trim();
  if (!body) return bad('feed/empty', 'The feed is empty. Check the address.');
  if (body.startsWith('<'))
    return bad(
      'feed/html',
      'This is a web page, not data. Use the address of the feed itself; it often ends in /services.',
    );
  try {
    return good(JSON.parse(body) as unknown);
  } catch {
    return /^[[{]/.test(body) && !/[\]}]$/.test(body)
      ? bad('feed/truncated', 'The feed breaks off before its end. Try again.')
      : bad('feed/not-json', 'This is not JSON, as feeds are. Save a table or an archive as a file and open that.');
  }
}
