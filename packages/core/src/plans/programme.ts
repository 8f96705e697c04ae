import type { NameOf } from '../names.js';
import type { Area } from '../neighbourhoods/area.js';
import { areaAndWider } from '../neighbourhoods/within.js';
import type { RecordKeeping } from '../record.js';
import { countInWords, listInWords } from '../text/list-in-words.js';
import { holdsOn } from '../time/dated.js';

/** What sort of undertaking it is. A development programme is for the people who work together, not for residents. */
export const PROGRAMME_KINDS = [
  'programme',
  'pilot',
  'scale-up',
  'project',
  'initiative',
  'development-programme',
] as const;
/** One of `PROGRAMME_KINDS`. */
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** How far an undertaking has come. */
export const PROGRAMME_STATUSES = ['proposed', 'running', 'paused', 'completed', 'stopped'] as const;
/** One of `PROGRAMME_STATUSES`. */
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];

/** Who coordinates an initiative in one area. A role, never a person's name. */
export interface AreaCoordinator {
  readonly areaId: string;
  /** For example "local area coordinator". */
  readonly role: string;
  /** Partner that employs the coordinator, by id. */
  readonly partnerId?: string | undefined;
  /** Post that holds the role, by id. */
  readonly postId?: string | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A partner that takes part, and how. */
export interface Participant {
  readonly partnerId: string;
  readonly role?: string | undefined;
  /** People it sent, for a development programme. */
  readonly people?: number | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A place where it happens that is no asset of the directory, for example one of several care homes. */
export interface ProgrammeSite {
  readonly name: string;
  readonly locationId?: string | undefined;
}

/** A programme, pilot, project or initiative. Each may have grown from another: programme, pilot, wider scope. */
export interface Programme extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly kind: ProgrammeKind;
  readonly status: ProgrammeStatus;
  /** Why it was paused or stopped. */
  readonly statusReason?: string | undefined;
  readonly aim?: string | undefined;
  /** Undertaking that it grew from, by id. */
  readonly grewFromId?: string | undefined;
  /** Undertaking of which it is a part, by id. */
  readonly partOfId?: string | undefined;
  /** Areas it works in, by id. */
  readonly areaIds?: readonly string[] | undefined;
  /** Who it is for, for example "people who live with frailty". */
  readonly cohort?: string | undefined;
  readonly participants?: readonly Participant[] | undefined;
  readonly coordinators?: readonly AreaCoordinator[] | undefined;
  readonly sites?: readonly ProgrammeSite[] | undefined;
  readonly assetIds?: readonly string[] | undefined;
  readonly serviceIds?: readonly string[] | undefined;
  readonly objectiveIds?: readonly string[] | undefined;
  readonly themeIds?: readonly string[] | undefined;
  readonly measureIds?: readonly string[] | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Where an undertaking came from and what came of it. */
export interface ProgrammeLineage {
  /** From the first ancestor to the undertaking itself. */
  readonly ancestors: readonly Programme[];
  /** All that grew from it, nearer generations first. */
  readonly descendants: readonly Programme[];
  /** For example "National programme (programme), then Home visits (pilot), then Wider scope (scale-up)." */
  readonly sentence: string;
}

/**
 * Follows an undertaking back to where it grew from and on to what grew from it.
 * @param programmes - All undertakings.
 * @param id - The one to follow.
 * @returns Its lineage; `undefined` when there is none of that id. One that is said to grow from itself is not followed twice.
 */
export function programmeLineage(programmes: readonly Programme[], id: string): ProgrammeLineage | undefined {
  const start = programmes.find((programme) => programme.id === id);
  if (start === undefined) return undefined;
  const ancestors = [start];
  for (let next: Programme | undefined = start; next !== undefined;) {
    const from: string | undefined = next.grewFromId;
    next = programmes.find((programme) => programme.id === from && !ancestors.includes(programme));
    if (next !== undefined) ancestors.unshift(next);
  }
  const family = [start];
  // Children are put at the end while the list is read, so that each generation comes after the one before.
  for (const parent of family) {
    const known = [...ancestors, ...family];
    family.push(...programmes.filter((each) => each.grewFromId === parent.id && !known.includes(each)));
  }
  const descendants = family.slice(1);
  const steps = [...ancestors, ...descendants].map(({ name, kind }) => `${name} (${kind.replaceAll('-', ' ')})`);
  return { ancestors, descendants, sentence: `${steps.join(', then ')}.` };
}

/**
 * Tells what an undertaking is about: what it aims at, for whom, who takes part in which role or sent how many people, and where it happens.
 * @param programme - The undertaking.
 * @param nameOf - Names of partners and areas.
 * @returns Sentences in English, of what is on record only. Source: capabilities 2.3 and 2.14.
 */
export function programmeInWords(programme: Programme, nameOf: NameOf = String): string[] {
  const { name, kind, status, statusReason, aim, cohort, participants = [], sites = [], areaIds = [] } = programme;
  const who = participants.map(({ partnerId, role, people }) => {
    const part = [role, people === undefined ? undefined : countInWords(people, 'person', 'people')].filter(
      (each) => each !== undefined,
    );
    return part.length === 0 ? nameOf(partnerId) : `${nameOf(partnerId)} (${part.join(', ')})`;
  });
  const sent = participants.flatMap(({ people }) => people ?? []);
  const all =
    sent.length < 2
      ? ''
      : `, ${countInWords(
          sent.reduce((sum, each) => sum + each, 0),
          'person',
          'people',
        )} in all`;
  const where = [...areaIds.map(nameOf), ...sites.map((site) => site.name)];
  return [
    `${name} (${kind.replaceAll('-', ' ')}, ${status}).`,
    statusReason,
    aim,
    cohort === undefined ? undefined : `For: ${cohort}.`,
    who.length === 0 ? undefined : `Taking part: ${listInWords(who)}${all}.`,
    where.length === 0 ? undefined : `Where: ${listInWords(where)}.`,
  ].filter((sentence) => sentence !== undefined);
}

/** How far an undertaking and what grew from it have reached into one area. */
export interface RolloutArea {
  readonly areaId: string;
  /** What runs there on the day, the undertaking followed first. */
  readonly running: readonly Programme[];
}

/** How far an undertaking has been rolled out on a day. */
export interface Rollout {
  readonly areas: readonly RolloutArea[];
  /** Areas without any of it. */
  readonly notYet: readonly string[];
  readonly sentence: string;
}

/**
 * Tells in which of some areas an undertaking, or one that grew from it, runs on a day: from pilot to county.
 * @param programmes - All undertakings.
 * @param id - The one to follow.
 * @param options - Areas to ask about, all areas of the directory (an undertaking for a county reaches its districts), and the day.
 * @param nameOf - Names of areas for the sentence.
 * @returns Area by area what runs there; `undefined` when there is no undertaking of that id.
 */
export function rolloutOf(
  programmes: readonly Programme[],
  id: string,
  options: { readonly areaIds: readonly string[]; readonly areas: readonly Area[]; readonly date: string },
  nameOf: NameOf = String,
): Rollout | undefined {
  const lineage = programmeLineage(programmes, id);
  const self = lineage?.ancestors.at(-1);
  if (lineage === undefined || self === undefined) return undefined;
  const live = [self, ...lineage.descendants].filter((programme) => runsOn(programme, options.date));
  const areas = options.areaIds.map((areaId) => {
    const wider = areaAndWider(areaId, options.areas);
    return { areaId, running: live.filter(({ areaIds }) => areaIds?.some((each) => wider.includes(each))) };
  });
  const notYet = areas.filter(({ running }) => running.length === 0).map(({ areaId }) => areaId);
  const rest = notYet.length === 0 ? '' : ` Not yet in ${listInWords(notYet.map(nameOf))}.`;
  return { areas, notYet, sentence: `In ${areas.length - notYet.length} of ${areas.length} areas.${rest}` };
}

/**
 * Tells whether an undertaking runs on a day. One that was completed or stopped ran until its last day; without one that is not known,
 * and it counts as over.
 * @param programme - The undertaking.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns True when it runs.
 */
export function runsOn(programme: Pick<Programme, 'status' | 'from' | 'to'>, date: string): boolean {
  if (!holdsOn(programme, date)) return false;
  const over = programme.status === 'completed' || programme.status === 'stopped';
  return programme.status === 'running' || (over && programme.to !== undefined);
}

/** Who coordinates an undertaking in one area on a day. */
export interface CoordinatedArea {
  readonly areaId: string;
  /** Empty when the role is vacant there. */
  readonly coordinators: readonly AreaCoordinator[];
}

/**
 * Lists who coordinates an undertaking on a day, area by area, so that gaps are seen.
 * @param programme - The undertaking, with its areas and coordinators.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns One entry for each area it works in or has had a coordinator in.
 */
export function coordinatorsOn(programme: Programme, date: string): CoordinatedArea[] {
  const coordinators = programme.coordinators ?? [];
  const areaIds = new Set([...(programme.areaIds ?? []), ...coordinators.map(({ areaId }) => areaId)]);
  return [...areaIds].map((areaId) => ({
    areaId,
    coordinators: coordinators.filter((each) => each.areaId === areaId && holdsOn(each, date)),
  }));
}
