import type { RecordKeeping } from '../record.js';
import type { CivilDate } from '../time/civil.js';
import { holdsOn, type Dated } from '../time/dated.js';

/** For whom a team works. */
export interface TeamCohort {
  /** For example "people living with moderate or severe frailty". */
  readonly name: string;
  /** Ages in years, inclusive. */
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
}

/** What a partner brings to a team. */
export interface TeamMember extends Dated {
  readonly partnerId: string;
  readonly skills?: readonly string[] | undefined;
  /** Whole-time equivalents, 1 for full time; absent when nobody has said. */
  readonly wte?: number | undefined;
  /** True for staff who work for this team and nothing else. */
  readonly dedicated?: boolean | undefined;
}

/** A team that delivers, out of several partners. What it may do its alliance decides: an alliance governs, a team works. */
export interface Team extends RecordKeeping, Dated {
  readonly id: string;
  readonly name: string;
  readonly purpose?: string | undefined;
  readonly areaIds?: readonly string[] | undefined;
  readonly cohort?: TeamCohort | undefined;
  /** Skills it needs. */
  readonly skills?: readonly string[] | undefined;
  readonly members?: readonly TeamMember[] | undefined;
  /** Alliance that governs it, by id. */
  readonly allianceId?: string | undefined;
  readonly serviceIds?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A team as it is on a day. */
export interface TeamReading {
  readonly members: readonly TeamMember[];
  /** Partners in it, by id, each once. */
  readonly partnerIds: readonly string[];
  /** Whole-time equivalents of those who said. */
  readonly wte: number;
  /** Of these, staff who work for this team and nothing else. */
  readonly dedicatedWte: number;
  /** Members that did not say, so that the sum is at least so much. */
  readonly wteNotStated: number;
  /** Skills it needs that no member brings. */
  readonly missingSkills: readonly string[];
}

/**
 * Reads what a team consists of on a day.
 * @param team - The team.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns Members, whole-time equivalents and skills that are missing.
 */
export function teamOn(team: Pick<Team, 'members' | 'skills'>, date: CivilDate): TeamReading {
  const members = (team.members ?? []).filter((member) => holdsOn(member, date));
  const brought = new Set(members.flatMap(({ skills }) => skills ?? []));
  // Tenths of a post add up exactly only as whole numbers.
  const sum = (of: readonly TeamMember[]) =>
    of.reduce((total, { wte }) => total + Math.round((wte ?? 0) * 1000), 0) / 1000;
  return {
    members,
    partnerIds: [...new Set(members.map(({ partnerId }) => partnerId))],
    wte: sum(members),
    dedicatedWte: sum(members.filter(({ dedicated }) => dedicated === true)),
    wteNotStated: members.filter(({ wte }) => wte === undefined).length,
    missingSkills: (team.skills ?? []).filter((skill) => !brought.has(skill)),
  };
}
