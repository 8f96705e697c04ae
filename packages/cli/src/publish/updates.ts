import type { BoardUpdate } from '@neighbourhood-kit/core/governance';
import { markup } from '../report/markup.js';

/** What a feed says of itself. */
export interface FeedFrame {
  /** Id of the directory; part of the id of each entry, so that it stays the same from day to day. */
  readonly id: string;
  readonly title: string;
  /** Page where the updates are read. */
  readonly link?: string | undefined;
}

/**
 * Writes updates as plain text.
 * @param updates - The latest first.
 * @returns Each with its title and paragraphs.
 */
export function updatesText(updates: readonly BoardUpdate[]): string {
  if (updates.length === 0) return 'There is no update that may be told to everybody.\n';
  return updates.map(({ title, paragraphs }) => `${[title, ...paragraphs].join('\n')}\n`).join('\n');
}

const paragraphs = (update: BoardUpdate): string =>
  update.paragraphs.map((each) => `  <p>${markup(each)}</p>`).join('\n');

/**
 * Writes updates as HTML without style or script.
 * @param updates - The latest first.
 * @returns An article for each.
 */
export function updatesHtml(updates: readonly BoardUpdate[]): string {
  return updates
    .map((update) => `<article>\n  <h3>${markup(update.title)}</h3>\n${paragraphs(update)}\n</article>\n`)
    .join('');
}

const atMidnight = (day: string): string => `${day}T00:00:00Z`;

/**
 * Writes updates as an Atom feed.
 * @param updates - The latest first.
 * @param frame - What the feed says of itself.
 * @returns The feed (RFC 4287).
 */
export function updatesAtom(updates: readonly BoardUpdate[], { id, title, link }: FeedFrame): string {
  const feedId = `urn:neighbourhood-kit:updates:${encodeURIComponent(id)}`;
  const to = link === undefined ? [] : [`<link href="${markup(link)}"/>`];
  const entry = (update: BoardUpdate): string =>
    [
      '<entry>',
      `<id>${markup(`${feedId}:${encodeURIComponent(update.meetingId)}:${update.on}`)}</id>`,
      `<title>${markup(update.title)}</title>`,
      `<updated>${atMidnight(update.on)}</updated>`,
      ...to,
      `<content type="html">${markup(paragraphs(update))}</content>`,
      '</entry>',
    ].join('\n');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>${markup(feedId)}</id>`,
    `<title>${markup(title)}</title>`,
    `<author><name>${markup(title)}</name></author>`,
    `<updated>${atMidnight(updates[0]?.on ?? '1970-01-01')}</updated>`,
    ...to,
    ...updates.map(entry),
    '</feed>\n',
  ].join('\n');
}
