import { readFile } from 'node:fs/promises';
import type { Service } from '@neighbourhood-kit/core/services';
import { dayNumber, fromWall, MINUTES_A_DAY, parseWallTime } from '@neighbourhood-kit/core/time';
import {
  buildIndex,
  openIndex,
  type FinderHit,
  type FinderIndex,
  type FinderQuery,
  type FinderResult,
} from '@neighbourhood-kit/finder';
import {
  FeedError,
  flag,
  number,
  text,
  texts,
  UsageError,
  whole,
  words,
  type Arguments,
  type Command,
  type Terminal,
} from '../command.js';
import { isSnapshot, readServices } from '../feed.js';
import { nearest } from '../nearest.js';
import { pointNear } from '../near.js';
import { CRISIS_HELP, oneAnswer } from '../one-answer.js';
import { POSTCODES_OPTION } from '../postcodes/fill-points.js';

interface Asked {
  readonly index: FinderIndex;
  /** The services themselves; absent for an index, which does not hold them. */
  readonly services?: readonly Service[];
}

async function open(source: string, now: Date | undefined, terminal: Terminal, args: Arguments): Promise<Asked> {
  const services = (await isSnapshot(source)) ? undefined : await readServices(source, terminal, args);
  const opened = openIndex(services ? buildIndex(services, { now }) : new Uint8Array(await readFile(source)).buffer);
  if (!opened.ok) throw new FeedError(`${source}: ${opened.problem.message}`);
  return { index: opened.value, ...(services && { services }) };
}

/** One service and one way to reach it, for somebody in a hurry. */
function answerOne({ index, services }: Asked, query: FinderQuery, terminal: Terminal): number {
  if (!services) throw new UsageError('--one needs the FEED itself: an index holds no telephone numbers.');
  const [hit] = index.query({ now: new Date(), ...query, limit: 1 }).hits;
  const service = hit && services.find(({ id }) => id === hit.id);
  const answer = service ? oneAnswer(service, hit) : ['Nothing was found. Use other words, or ask for less.'];
  for (const one of [...answer, '', ...CRISIS_HELP]) terminal.out(one);
  return service ? 0 : 1;
}

function facets(args: Arguments): Record<string, string[]> {
  const chosen = new Map<string, string[]>();
  for (const pair of texts(args, 'facet')) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--facet takes key=value, for example cost=free, not "${pair}".`);
    const key = pair.slice(0, at);
    chosen.set(key, [...(chosen.get(key) ?? []), pair.slice(at + 1)]);
  }
  return Object.fromEntries(chosen);
}

/** Most values of a facet that are named. */
const MOST_VALUES = 20;

/** Refuses what can only find nothing: a facet that is none, or a value of it that no service has. */
function checkFacets(index: FinderIndex, chosen: Readonly<Record<string, readonly string[]>>): void {
  for (const [key, values] of Object.entries(chosen)) {
    if (!index.facets.some((facet) => facet.key === key)) {
      throw new UsageError(
        `--facet: there is no facet "${key}". This directory has: ${index.facets.map((facet) => facet.key).join(', ')}.`,
      );
    }
    const strange = values.find((value) => index.query({ text: '', facets: { [key]: [value] }, limit: 0 }).total === 0);
    if (strange === undefined) continue;
    const known = index.query({ text: '', facetCounts: [key], limit: 0 }).facets[key]?.map(({ value }) => value) ?? [];
    const meant = nearest(strange, known);
    throw new UsageError(
      `--facet: no service has ${key}="${strange}".${meant === undefined ? '' : ` Did you mean ${meant}?`} This directory has: ${known.slice(0, MOST_VALUES).join(', ')}${known.length > MOST_VALUES ? ` and ${String(known.length - MOST_VALUES)} more` : ''}.`,
    );
  }
}

/** A reading of the clock in London, where the hours are kept. */
function londonInstant(date: string, time: string): Date | undefined {
  const day = dayNumber(date);
  const minutes = parseWallTime(time);
  return day === undefined || minutes === undefined ? undefined : fromWall(day * MINUTES_A_DAY + minutes);
}

function instant(args: Arguments): Date | undefined {
  const typed = text(args, 'open-at');
  if (typed === undefined) return undefined;
  if (typed === 'now') return new Date();
  // Without a zone it is a time in London, whatever the zone of the machine.
  const [, date = '', time = '', zone] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/u.exec(typed) ?? [];
  const at = zone === undefined ? londonInstant(date, time) : new Date(typed);
  if (at === undefined || Number.isNaN(at.getTime())) {
    throw new UsageError(
      `--open-at takes a time in London such as 2026-11-23T10:30, an instant with a zone, or "now", not "${typed}".`,
    );
  }
  return at;
}

function question(args: Arguments, index: FinderIndex, typed: string): FinderQuery {
  const near = text(args, 'near');
  const within = number(args, 'within', { min: 0, max: 20_000 });
  if (within !== undefined && near === undefined)
    throw new UsageError('--within needs --near: say within how many kilometres of where.');
  return {
    text: typed,
    facets: facets(args),
    age: number(args, 'age', { min: 0, max: 130 }),
    openAt: instant(args),
    near: near === undefined ? undefined : pointNear(index, near),
    withinMetres: within === undefined ? undefined : within * 1000,
    limit: whole(args, 'limit', { min: 0, max: 1000 }) ?? 20,
  };
}

function asJson(result: FinderResult, milliseconds: number): unknown {
  return {
    total: result.total,
    took_ms: Math.round(milliseconds * 1000) / 1000,
    hits: result.hits.map(({ id, name, score, distanceMetres, reasons, ...more }) => ({
      id,
      name,
      score,
      ...(distanceMetres === undefined ? {} : { distance_m: Math.round(distanceMetres) }),
      reasons,
      ...more,
    })),
    facets: result.facets,
    relax: result.relax,
    not_eligible: result.notEligible,
  };
}

function line(hit: FinderHit, number: number): string {
  const distance = hit.distanceMetres === undefined ? undefined : `${(hit.distanceMetres / 1000).toFixed(1)} km`;
  const open =
    hit.open === 'not-known'
      ? 'hours not known'
      : hit.bankHoliday
        ? 'open as usual, but it is a bank holiday: check'
        : hit.open;
  const facts = [distance, open, hit.cost === 'not-stated' ? undefined : hit.cost, hit.town, hit.organisation].filter(
    (fact) => fact !== undefined,
  );
  return `${String(number).padStart(3)}. ${hit.name}\n     ${facts.join(' · ')}\n     id ${hit.id}`;
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source, typed] = words(args, ['FEED or INDEX', 'The query in quotation marks']);
  const asked = await open(source, instant(args), terminal, args);
  const { index } = asked;
  if (index.query({ text: '', limit: 0 }).total === 0)
    throw new FeedError(`${source} holds no service, so nothing can be found in it.`);
  const query = question(args, index, typed);
  checkFacets(index, query.facets ?? {});
  if (flag(args, 'one')) return answerOne(asked, query, terminal);
  const before = performance.now();
  const result = index.query(query);
  const took = performance.now() - before;
  if (flag(args, 'json')) {
    terminal.out(JSON.stringify(asJson(result, took), null, 2));
    return 0;
  }
  terminal.out(`${result.total.toLocaleString('en-GB')} found in ${took.toFixed(1)} ms`);
  result.hits.forEach((hit, i) => {
    terminal.out(line(hit, i + 1));
  });
  if (result.notEligibleTotal > 0) terminal.out(`${String(result.notEligibleTotal)} more fit but are for other ages.`);
  for (const relax of result.relax)
    terminal.out(
      `Try: ${relax.change === 'facet' ? `without ${relax.facet}` : relax.change} (${String(relax.total)} found)`,
    );
  return 0;
}

/** `nk find` */
export const find: Command = {
  name: 'find',
  summary: 'ask the finder a question',
  usage: 'FEED|INDEX "query" [options]',
  about:
    'Searches a feed, or a snapshot made by nk index, with the engine that the widgets use. Slips and everyday words are understood.',
  options: [
    { name: 'near', value: 'PLACE', help: 'Postcode or its beginning, a town, or LAT,LNG.' },
    { name: 'within', value: 'KM', help: 'Only within so many kilometres of --near.' },
    { name: 'age', value: 'YEARS', help: 'Age of the person; services for other ages come apart.' },
    {
      name: 'open-at',
      value: 'INSTANT',
      help: 'Only services whose hours say they are open then: an ISO instant, or now. An INDEX knows hours that change for a year from when it was made; a FEED for any time.',
    },
    { name: 'facet', value: 'KEY=VALUE', help: 'Narrow by a facet, for example cost=free.', multiple: true },
    { name: 'limit', value: 'N', help: 'Largest number of hits; 20 unless given.' },
    { name: 'one', help: 'One answer for somebody in a hurry: the best service, one number to ring, and crisis help.' },
    POSTCODES_OPTION,
    { name: 'json', help: 'Print the answer as JSON.' },
  ],
  examples: [
    { line: 'nk find feed.json "someone to talk to" --near DE1', does: 'what is near the middle of Derby' },
    {
      line: 'nk find index.nkx "falls" --facet cost=free --age 70 --within 10 --near DE1',
      does: 'free help with falls for a person of 70 within 10 km',
    },
    {
      line: 'nk find directory.json "loneliness" --near DE1 --age 80 --one',
      does: 'one service and the number to ring',
    },
  ],
  run,
};
