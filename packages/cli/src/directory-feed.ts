import { openDirectory, publicDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import { directorySchema, explain, serviceSchema } from '@neighbourhood-kit/core/schemas';
import type { Problem, Reading } from '@neighbourhood-kit/core';
import type { Service } from '@neighbourhood-kit/core/services';
import type { Feed, FeedFormat, Finding } from '@neighbourhood-kit/open-referral/reader';

/** A feed or a kit directory, read. */
export interface OpenedFeed extends Omit<Feed, 'format' | 'findings'> {
  readonly format: FeedFormat | 'kit';
  readonly findings: readonly NotedFinding[];
}

/** A finding, with a sentence of its own where its rule has none. */
export interface NotedFinding extends Finding {
  readonly note?: string;
}

/**
 * Tells a kit directory from a feed.
 * @param value - A parsed JSON document.
 * @returns True when it names its shape's version and is no page of an API.
 */
export function isDirectory(value: unknown): value is { readonly services?: unknown } {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && !Array.isArray(value);
}

function finding(problem: Problem, record: string | undefined): NotedFinding {
  return {
    rule: problem.code,
    severity: record === undefined ? 'warning' : 'error',
    done: record === undefined ? 'kept' : 'set aside',
    note: problem.message,
    ...(record === undefined ? {} : { record }),
    ...(problem.path === undefined || problem.path === '' ? {} : { field: problem.path }),
  };
}

function nameOf(value: unknown, at: number): string {
  const named = typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
  return named ? String(value.id) : `#${String(at + 1)}`;
}

/** Says how many services are left out because not everybody may see them. */
function withheld(count: number): NotedFinding[] {
  if (count === 0) return [];
  const note = `${count.toLocaleString('en-GB')} ${count === 1 ? 'service is' : 'services are'} not public and left out.`;
  return [{ rule: 'directory/not-public', severity: 'info', done: 'left out', note }];
}

/**
 * Reads a kit directory as a feed, which is for everybody: what is not public is left out. A service that does not pass its schema
 * is set aside; the rest are read.
 * @param value - The parsed document.
 * @returns The feed, or why its other lists cannot be used.
 */
export function readDirectory(value: { readonly services?: unknown }): Reading<OpenedFeed> {
  const given: readonly unknown[] = Array.isArray(value.services) ? value.services : [];
  const outer = directorySchema.safeParse({ ...value, services: [] });
  if (!outer.success) {
    const [first] = explain(outer.error, value);
    return {
      ok: false,
      problem: first ?? { code: 'directory/unreadable', message: 'The directory does not pass its schema.' },
    };
  }
  const services: Service[] = [];
  const findings: NotedFinding[] = [];
  for (const [at, service] of given.entries()) {
    const read = serviceSchema.safeParse(service);
    if (read.success) services.push(read.data);
    else findings.push(...explain(read.error, service).map((problem) => finding(problem, nameOf(service, at))));
  }
  const data: DirectoryData = { ...outer.data, services };
  const { problems } = openDirectory(data);
  findings.push(...problems.map((problem) => finding(problem, undefined)));
  const shown = publicDirectory(data);
  findings.push(...withheld(services.length - (shown.services?.length ?? 0)));
  return {
    ok: true,
    value: {
      format: 'kit',
      version: String(data.schemaVersion),
      evidence: ['It has "schemaVersion".'],
      services: [...openDirectory(shown).directory.all('services')],
      partners: shown.partners ?? [],
      locations: shown.locations ?? [],
      taxonomies: [],
      terms: [],
      records: given.length,
      read: services.length,
      repaired: 0,
      setAside: given.length - services.length,
      findings,
      findingsLeftOff: 0,
    },
  };
}
