import { countInWords } from '../text/list-in-words.js';
import type { CivilDate } from '../time/civil.js';
import { holdsOn } from '../time/dated.js';
import { membersOn, type Alliance, type Delegation, type FindPartner, type Lead } from './alliance.js';

/** Looks up an alliance by id. */
export type FindAlliance = (id: string) => Alliance | undefined;

/** Whom an alliance reaches through alliances and groups that sit in it. */
export interface UmbrellaReach {
  /** Members with a seat of their own, by partner id. */
  readonly direct: readonly string[];
  /** Partners reached only through a nested alliance or group, and through which. */
  readonly through: readonly { readonly id: string; readonly via: string }[];
  readonly sentence: string;
}

/**
 * Finds the partners an alliance reaches on a day: its members, and those of alliances and groups that sit in it. A local voluntary sector
 * alliance brings in groups that nobody could reach one by one.
 * @param alliance - The alliance.
 * @param date - The day, `YYYY-MM-DD`.
 * @param findAlliance - Looks up an alliance.
 * @param findPartner - Looks up a partner, for the members of a group.
 * @returns Each partner once; alliances that sit in each other in a circle are visited once.
 */
export function umbrellaReach(
  alliance: Alliance,
  date: CivilDate,
  findAlliance: FindAlliance,
  findPartner: FindPartner,
): UmbrellaReach {
  const seats = membersOn(alliance, date);
  const direct = seats.filter((id) => findAlliance(id) === undefined);
  const reached = new Map<string, string>();
  const seen = new Set([alliance.id]);
  const visit = (id: string, via: string | undefined): void => {
    const nested = findAlliance(id);
    if (via !== undefined && nested === undefined && !direct.includes(id) && !reached.has(id)) reached.set(id, via);
    if (seen.has(id)) return;
    seen.add(id);
    for (const member of nested ? membersOn(nested, date) : (findPartner(id)?.memberIds ?? [])) visit(member, id);
  };
  for (const id of seats) visit(id, undefined);
  const through = [...reached].map(([id, via]) => ({ id, via }));
  const sentence = `${alliance.name} has ${countInWords(direct.length, 'member')} of its own and reaches ${countInWords(through.length, 'more partner')} through those that sit in it.`;
  return { direct, through, sentence };
}

/**
 * Follows the reporting line of a body upwards.
 * @param alliance - The body.
 * @param findAlliance - Looks up an alliance; a partner at the end of the line has none.
 * @returns Ids of all it reports to, directly or in turn, each once, nearest first.
 */
export function reportingLine(alliance: Pick<Alliance, 'reportsToIds'>, findAlliance: FindAlliance): string[] {
  const line = new Set(alliance.reportsToIds);
  // A set may grow while it is walked; what is added is walked too.
  for (const id of line) for (const next of findAlliance(id)?.reportsToIds ?? []) line.add(next);
  return [...line];
}

/**
 * Lists what is delegated to or by a body on a day.
 * @param alliance - The body.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns The delegations that hold on the day.
 */
export function delegationsOn(alliance: Pick<Alliance, 'delegations'>, date: CivilDate): Delegation[] {
  return (alliance.delegations ?? []).filter((delegation) => holdsOn(delegation, date));
}

/** Who leads on what, spread over partners. */
export interface LeadershipReading {
  readonly byPartner: readonly { readonly partnerId: string; readonly on: readonly string[] }[];
  /** What nobody is named for. */
  readonly without: readonly string[];
  /** For example "3 of 9 members lead on something." */
  readonly sentence: string;
}

/**
 * Shows how leadership is distributed over the members of an alliance on a day.
 * @param alliance - The alliance with its leads.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns What each partner leads on, in the order of the data, and what nobody leads on.
 */
export function leadershipOn(alliance: Pick<Alliance, 'leads' | 'seats'>, date: CivilDate): LeadershipReading {
  const leads = (alliance.leads ?? []).filter((lead) => holdsOn(lead, date));
  const of = new Map<string, Lead[]>();
  for (const lead of leads) {
    if (lead.partnerId !== undefined) of.set(lead.partnerId, [...(of.get(lead.partnerId) ?? []), lead]);
  }
  const members = membersOn(alliance, date);
  const leading = members.filter((id) => of.has(id)).length;
  return {
    byPartner: [...of].map(([partnerId, own]) => ({ partnerId, on: own.map(({ on }) => on) })),
    without: leads
      .filter(({ partnerId, postId }) => partnerId === undefined && postId === undefined)
      .map(({ on }) => on),
    sentence: `${leading} of ${countInWords(members.length, 'member')} ${leading === 1 && members.length === 1 ? 'leads' : 'lead'} on something.`,
  };
}
