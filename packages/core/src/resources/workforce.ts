import type { NameOf } from '../names.js';
import type { RecordKeeping } from '../record.js';
import { holdsOn } from '../time/dated.js';
import { tidy } from './tidy.js';

/** How much staff a partner has in a role, where and when. About posts, never about people. */
export interface WorkforceCapacity extends RecordKeeping {
  readonly id: string;
  /** Partner that employs them, by id. */
  readonly partnerId: string;
  /** For example "health and social care support worker". */
  readonly role: string;
  /** Whole-time equivalents: 1 is one full week of work. */
  readonly wte: number;
  /** Whether they work on this only: "full-time and dedicated workforce". */
  readonly dedicated?: boolean | undefined;
  readonly locationId?: string | undefined;
  readonly areaId?: string | undefined;
  /** Team they work in, by id. */
  readonly teamId?: string | undefined;
  readonly programmeId?: string | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** What staff can be counted by. */
export type WorkforceKey = 'role' | 'partnerId' | 'locationId' | 'areaId' | 'teamId' | 'programmeId';

/** Staff under one heading. */
export interface WorkforceGroup {
  /** Value of the heading; `undefined` for entries that name none. */
  readonly key: string | undefined;
  readonly wte: number;
  readonly dedicatedWte: number;
}

/**
 * Counts staff on a day under a heading.
 * @param capacities - All entries.
 * @param by - What to count by.
 * @param date - `YYYY-MM-DD`.
 * @returns Groups in whole-time equivalents, the largest first. They add up to all that hold on the day.
 */
export function workforceOn(
  capacities: readonly WorkforceCapacity[],
  by: WorkforceKey,
  date: string,
): WorkforceGroup[] {
  const groups = new Map<string | undefined, WorkforceGroup>();
  for (const each of capacities.filter((capacity) => holdsOn(capacity, date))) {
    const { wte, dedicatedWte } = groups.get(each[by]) ?? { wte: 0, dedicatedWte: 0 };
    groups.set(each[by], {
      key: each[by],
      wte: tidy(wte + each.wte),
      dedicatedWte: tidy(dedicatedWte + (each.dedicated === true ? each.wte : 0)),
    });
  }
  return [...groups.values()].toSorted((a, b) => b.wte - a.wte);
}

/** How staff under one heading changed between two days. */
export interface WorkforceChange {
  readonly key: string | undefined;
  readonly before: number;
  readonly after: number;
  /** `after` less `before`, in whole-time equivalents. */
  readonly change: number;
}

/**
 * Compares staff on two days under a heading, so that "more support workers" is a number.
 * @param capacities - All entries.
 * @param by - What to count by.
 * @param span - The two days, both needed.
 * @returns One entry a heading, the largest rise first.
 */
export function workforceChange(
  capacities: readonly WorkforceCapacity[],
  by: WorkforceKey,
  span: { readonly from: string; readonly to: string },
): WorkforceChange[] {
  const [before, after] = [workforceOn(capacities, by, span.from), workforceOn(capacities, by, span.to)];
  const wteOf = (groups: readonly WorkforceGroup[], key: string | undefined) =>
    groups.find((group) => group.key === key)?.wte ?? 0;
  return [...new Set([...before, ...after].map(({ key }) => key))]
    .map((key) => {
      const [was, is] = [wteOf(before, key), wteOf(after, key)];
      return { key, before: was, after: is, change: tidy(is - was) };
    })
    .toSorted((a, b) => b.change - a.change);
}

/** Staff of one partner who work under another's roof. */
export interface CoLocation extends RecordKeeping {
  readonly id: string;
  /** Partner whose roof it is, by id. */
  readonly hostId: string;
  readonly locationId?: string | undefined;
  /** Partner that employs them, by id. */
  readonly employerId: string;
  /** For example "social workers and community care workers". */
  readonly team: string;
  readonly teamId?: string | undefined;
  readonly purpose: string;
  /** Whole-time equivalents, where known. */
  readonly wte?: number | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Whose staff work under a partner's roof on a day. */
export interface CoLocationReading {
  readonly coLocations: readonly CoLocation[];
  /** Employers apart from the host, by id. */
  readonly employerIds: readonly string[];
  /** Sum of what is known; entries without a figure are not guessed. */
  readonly wte: number;
  readonly sentences: readonly string[];
}

/**
 * Lists staff of other partners under a host's roof on a day.
 * @param coLocations - All entries.
 * @param hostId - The host, by id.
 * @param date - `YYYY-MM-DD`.
 * @param nameOf - Names of partners for the sentences.
 * @returns Who works there, and what for.
 */
export function coLocatedAt(
  coLocations: readonly CoLocation[],
  hostId: string,
  date: string,
  nameOf: NameOf = String,
): CoLocationReading {
  const found = coLocations.filter((each) => each.hostId === hostId && holdsOn(each, date));
  return {
    coLocations: found,
    employerIds: [...new Set(found.map(({ employerId }) => employerId))].filter((id) => id !== hostId),
    wte: tidy(found.reduce((sum, { wte = 0 }) => sum + wte, 0)),
    sentences: found.map(({ employerId, team, purpose, wte }) => {
      const size = wte === undefined ? '' : ` (${wte} WTE)`;
      return `${team}${size} of ${nameOf(employerId)} at ${nameOf(hostId)}: ${purpose}.`;
    }),
  };
}
