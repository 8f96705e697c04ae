import type { SubjectAccessCopy } from '@neighbourhood-kit/server';
import { markup } from './report/markup.js';

/** `person.dateOfBirth` as "Person: date of birth". */
function nameOf(path: string): string {
  const spaced = path
    .replaceAll(/([a-z])([A-Z])/gu, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
    .replaceAll('.', ': ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Every value in a record with the path that leads to it. */
function* leaves(value: unknown, path = ''): Generator<readonly [string, string]> {
  if (Array.isArray(value)) yield [path, value.map(String).join(', ')];
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* leaves(inner, path === '' ? name : `${path}.${name}`);
  } else if (typeof value === 'boolean') yield [path, value ? 'yes' : 'no'];
  else if (typeof value === 'string' || typeof value === 'number') yield [path, String(value)];
}

const list = (value: unknown): string =>
  `<dl>${[...leaves(value)].map(([path, text]) => `<dt>${markup(nameOf(path))}</dt><dd>${markup(text)}</dd>`).join('')}</dl>`;

function section({
  reference,
  answers,
  notes,
  events,
  looks,
  ...facts
}: SubjectAccessCopy['referrals'][number]): string {
  return [
    `<section><h2>Referral ${markup(reference)}</h2>`,
    list(facts),
    '<h3>What was written</h3>',
    answers === undefined ? '<p>It was erased.</p>' : list(answers),
    ...notes.map(({ words, contactAsked, askedAgain }) =>
      contactAsked
        ? `<h3>How somebody asked that the person be reached</h3>${list({ ...contactAsked, ...(askedAgain ? { askedAgain } : {}) })}`
        : `<p>Added later: ${markup(words ?? '')}</p>`,
    ),
    '<h3>What happened</h3>',
    `<ol>${events.map((event) => `<li>${list(event)}</li>`).join('')}</ol>`,
    '<h3>Who saw whose referral it is, or what was written</h3>',
    looks.length === 0 ? '<p>Nobody.</p>' : `<ol>${looks.map((look) => `<li>${list(look)}</li>`).join('')}</ol>`,
    '</section>',
  ].join('\n');
}

/**
 * Writes a subject-access copy as a page without scripts, for reading and printing.
 * @param copy - The copy.
 * @returns A whole HTML document.
 */
export function accessPage(copy: SubjectAccessCopy): string {
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>What is held under ${markup(copy.reference)}</title>`,
    '<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}dl{display:grid;grid-template-columns:minmax(8rem,16rem) 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}</style>',
    `</head><body><h1>What is held under the reference ${markup(copy.reference)}</h1><p>Made on ${markup(copy.madeAt)}.</p>`,
    ...copy.referrals.map(section),
    '</body></html>',
  ].join('\n');
}
