import {
  COLLECTION_NAMES,
  findDuplicates,
  mergeDirectories,
  openDirectory,
  publicDirectory,
  saidToBeSecret,
  withSecretsMarked,
  type DirectoryData,
} from '@neighbourhood-kit/core/directory';
import { pathwayProblems, type Pathway, type WaitingStandard } from '@neighbourhood-kit/core/pathways';
import { readDirectory, type ReadDirectory } from '@neighbourhood-kit/core/schemas';
import type { Problem, Reading } from '@neighbourhood-kit/core';
import { readPoint } from '@neighbourhood-kit/core/place';
import type { Location } from '@neighbourhood-kit/core/services';
import type { Feed, FeedFormat, Finding } from '@neighbourhood-kit/open-referral/reader';

/** A feed or a kit directory, read. */
export interface OpenedFeed extends Omit<Feed, 'format'> {
  readonly format: FeedFormat | 'kit';
  /** True where it came from the web in one file, and there is no API to ask. */
  readonly isFile?: boolean | undefined;
  /** Waiting standards of a kit directory. */
  readonly waitingStandards?: readonly WaitingStandard[] | undefined;
  /** Pathways of a kit directory, for figures that staff see: also those that partners alone see, none that is restricted. */
  readonly pathways?: readonly Pathway[] | undefined;
}

/**
 * Tells a kit directory from a feed.
 * @param value - A parsed JSON document.
 * @returns True when it names its shape's version and is no page of an API.
 */
export function isDirectory(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && !Array.isArray(value);
}

function finding(problem: Problem, done: 'kept' | 'left out' | 'set aside', record?: string): Finding {
  return {
    rule: problem.code,
    severity: done === 'set aside' ? 'error' : 'warning',
    done,
    // The path is said as the field.
    note: problem.message.startsWith(`${problem.path ?? ''}: `)
      ? problem.message.slice((problem.path ?? '').length + 2)
      : problem.message,
    ...(record === undefined ? {} : { record }),
    ...(problem.path === undefined || problem.path === '' ? {} : { field: problem.path }),
  };
}

function nameOf(value: unknown, at: number): string {
  const named = typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
  return named ? String(value.id) : `#${String(at + 1)}`;
}

/** What could not be read, each with the record that was set aside for it; where none was, a field was left out. */
function faults({ problems, setAside }: ReadDirectory): Finding[] {
  return problems.map((problem) => {
    const aside = setAside.find(({ list, at }) => {
      const start = `${list}[${String(at)}]`;
      return problem.path === start || problem.path?.startsWith(`${start}.`) === true;
    });
    return aside ? finding(problem, 'set aside', nameOf(aside.record, aside.at)) : finding(problem, 'left out');
  });
}

/**
 * Points are read as those of any feed: what stands the wrong way round is turned, what cannot be one is left out. That of a
 * confidential place stays as it is: a finding would say where it is.
 */
function withPoints(data: DirectoryData): { readonly data: DirectoryData; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const locations = data.locations?.map((location): Location => {
    const { latitude, longitude } = location;
    if (latitude === undefined && longitude === undefined) return location;
    const point = readPoint(latitude, longitude);
    if (point.ok || location.confidential) return location;
    const { code, suggestion, message } = point.problem;
    const [north, east] = suggestion?.split(', ').map(Number) ?? [];
    const isFixed = north !== undefined && east !== undefined;
    findings.push({
      ...{ rule: code, record: location.id, seen: `${String(latitude)}, ${String(longitude)}` },
      ...(isFixed
        ? { severity: 'warning', done: 'fixed', now: suggestion ?? '' }
        : { severity: 'error', done: 'left out' }),
      note: message,
    });
    return { ...location, latitude: north, longitude: east };
  });
  return { data: locations ? { ...data, locations } : data, findings };
}

/** Says that there is no list of services, which is mostly a slip of the pen. */
const noServices = ({ services }: DirectoryData): Finding[] =>
  services
    ? []
    : [{ rule: 'directory/no-services', severity: 'warning', done: 'kept', note: 'There is no list "services".' }];

/** Says of which places words say that nobody may know where they are, and nothing marks them. */
const unmarked = (data: DirectoryData): Finding[] =>
  [...saidToBeSecret(data)].map((record) => ({
    rule: 'location/says-confidential',
    severity: 'warning',
    record,
    done: 'fixed',
  }));

/** Says how many services are left out because not everybody may see them. */
function withheld(count: number): Finding[] {
  if (count === 0) return [];
  const note = `${count.toLocaleString('en-GB')} ${count === 1 ? 'service is' : 'services are'} not public and left out.`;
  return [{ rule: 'directory/not-public', severity: 'info', done: 'left out', note }];
}

/**
 * Reads a kit directory, whole or in parts, as a feed, which is for everybody: what is not public is left out. A record that does not
 * pass its schema is set aside; the rest are read.
 * @param documents - The parsed documents, each a directory or a part of one.
 * @returns The feed, with references that lead nowhere, likely duplicates, contradictions and gaps in pathways as findings; or why one is no directory.
 */
export function directoryFeed(documents: readonly [unknown, ...unknown[]]): Reading<OpenedFeed> {
  const parts: ReadDirectory[] = [];
  for (const document of documents) {
    const reading = readDirectory(document);
    if (!reading.ok) return reading;
    parts.push(reading.value);
  }
  const [first, ...others] = parts.map(({ data }) => data) as [DirectoryData, ...DirectoryData[]];
  // Merging writes the source of each part into its records, which one part alone needs not.
  const { data: merged, conflicts } =
    others.length === 0 ? { data: first, conflicts: [] } : mergeDirectories([first, ...others]);
  const { data, findings: points } = withPoints(merged);
  const shown = publicDirectory(withSecretsMarked(data));
  const services = openDirectory(shown).directory.all('services');
  // Of every list: what is set aside of any may be what services name.
  const read = COLLECTION_NAMES.reduce((sum, list) => sum + (data[list]?.length ?? 0), 0);
  const aside = parts.reduce((sum, { setAside }) => sum + setAside.length, 0);
  const pathways = data.pathways?.filter(({ visibility }) => visibility !== 'restricted');
  const problems = [...conflicts, ...openDirectory(data).problems, ...findDuplicates(data)];
  return {
    ok: true,
    value: {
      format: 'kit',
      version: String(data.schemaVersion),
      evidence: ['It has "schemaVersion".'],
      services: [...services],
      partners: shown.partners ?? [],
      locations: shown.locations ?? [],
      waitingStandards: shown.waitingStandards,
      pathways,
      taxonomies: [],
      terms: [],
      records: read + aside,
      read,
      repaired: 0,
      setAside: aside,
      findings: [
        ...parts.flatMap(faults),
        ...problems.map((problem) => finding(problem, 'kept')),
        ...(pathways ?? []).flatMap((way) => pathwayProblems(way).map((problem) => finding(problem, 'kept', way.id))),
        ...points,
        ...unmarked(data),
        ...noServices(data),
        ...withheld((data.services?.length ?? 0) - services.length),
      ],
      findingsLeftOff: 0,
    },
  };
}
