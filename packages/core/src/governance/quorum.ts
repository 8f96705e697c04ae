import { SECTORS, type Sector } from '../partners/partner.js';
import { countInWords, listInWords } from '../text/list-in-words.js';
import type { CivilDate } from '../time/civil.js';
import { holdsOn } from '../time/dated.js';
import { hasVote, sectorOf, type Alliance, type FindPartner, type Seat } from './alliance.js';
import type { QuorumRule } from './quorum-rule.js';

/** Somebody was at a meeting, sent apologies, or was expected and did not come. */
export interface Attendance {
  /** Seat taken, by id. */
  readonly seatId?: string | undefined;
  /** Partner the person came from, by id; takes a seat of that partner when no seat is named. */
  readonly partnerId?: string | undefined;
  /** As whom; a guest takes no seat. */
  readonly as: 'member' | 'deputy' | 'guest';
  readonly status: 'present' | 'apologies' | 'absent';
  /** Role or name, as they wish to be named; seen by all who may see the meeting. */
  readonly name?: string | undefined;
}

/** Something the quorum still lacks. */
export interface QuorumShortfall {
  readonly kind: 'seats' | 'community' | 'sector';
  /** Seats still missing. */
  readonly lacking: number;
  readonly sector?: Sector | undefined;
}

/** Whether an alliance could decide. */
export interface QuorumReading {
  /** `not-known` when there is no rule, no seat with a vote, no list of who came, or a sector nobody has recorded would settle it. */
  readonly state: 'quorate' | 'not-quorate' | 'not-known';
  /** Seats with a vote that were taken. */
  readonly present: number;
  /** Seats with a vote on the day. */
  readonly seats: number;
  /** Seats needed by number or share; 0 when the rule names neither. */
  readonly needed: number;
  readonly shortfalls: readonly QuorumShortfall[];
  /** Seats with a vote that nobody took, in the order of the data. */
  readonly empty: readonly Seat[];
  readonly sentence: string;
}

/**
 * Finds which seats were taken. Somebody who names a seat takes it; others take the first free seat of their partner. A seat is taken
 * once, however many come; guests take none.
 * @param seats - Seats that exist on the day.
 * @param attendance - Who came.
 * @returns Ids of the seats taken. One more person never frees a seat.
 */
export function seatsTaken(seats: readonly Seat[], attendance: readonly Attendance[]): Set<string> {
  const here = attendance.filter((each) => each.status === 'present' && each.as !== 'guest');
  const known = new Set(seats.map(({ id }) => id));
  const taken = new Set(here.map(({ seatId }) => seatId).filter((id) => id !== undefined && known.has(id)) as string[]);
  for (const { seatId, partnerId } of here) {
    if (seatId !== undefined || partnerId === undefined) continue;
    const free = seats.find((seat) => (seat.memberId ?? seat.allianceId) === partnerId && !taken.has(seat.id));
    if (free) taken.add(free.id);
  }
  return taken;
}

/**
 * Counts the seats a rule asks for by number and share, whichever is more.
 * @param rule - The rule.
 * @param seats - Seats with a vote on the day.
 * @returns Seats needed; 0 when the rule names neither.
 */
export function seatsNeeded(rule: QuorumRule, seats: number): number {
  const { share } = rule;
  // Whole numbers throughout: 2/3 of 9 seats is 6, which 0.667 would make 7.
  const exact = share ? share.numerator * seats : 0;
  const by = share?.denominator ?? 1;
  const part = share?.moreThan ? Math.floor(exact / by) + 1 : Math.ceil(exact / by);
  return Math.max(rule.minimum ?? 0, share ? part : 0);
}

/**
 * Decides whether an alliance was quorate on a day, with community seats and sectors where its rule asks for them.
 * @param alliance - The alliance with seats and rule.
 * @param date - The day of the meeting, `YYYY-MM-DD`.
 * @param attendance - Who came; `undefined` when nobody wrote it down.
 * @param find - Looks up a partner, for its sector and name.
 * @returns The state, what is lacking, the seats nobody took, and one sentence.
 */
export function quorumOn(
  alliance: Pick<Alliance, 'name' | 'seats' | 'quorum'>,
  date: CivilDate,
  attendance: readonly Attendance[] | undefined,
  find: FindPartner,
): QuorumReading {
  const seats = (alliance.seats ?? []).filter((seat) => holdsOn(seat, date) && hasVote(seat));
  const taken = seatsTaken(seats, attendance ?? []);
  const present = seats.filter(({ id }) => taken.has(id));
  const empty = seats.filter(({ id }) => !taken.has(id));
  const rule = alliance.quorum;
  const needed = rule ? seatsNeeded(rule, seats.length) : 0;
  const reading = { present: present.length, seats: seats.length, needed, shortfalls: [], empty };
  const notKnown = (why: string): QuorumReading => ({
    ...reading,
    state: 'not-known',
    sentence: `${alliance.name}: ${why} on record.`,
  });
  if (!rule || !hasTerms(rule)) return notKnown('no quorum rule is');
  if (attendance === undefined) return notKnown('who attended is not');
  if (seats.length === 0) return notKnown('no seat with a vote is');
  const { certain, possible } = shortfallsOf(rule, needed, present, find);
  const state = certain.length > 0 ? 'not-quorate' : possible.length > 0 ? 'not-known' : 'quorate';
  const shortfalls = [...certain, ...possible];
  return {
    ...reading,
    state,
    shortfalls,
    sentence: sentenceOf(alliance.name, { ...reading, state, shortfalls }, find),
  };
}

function hasTerms(rule: QuorumRule): boolean {
  return (
    rule.minimum !== undefined ||
    rule.share !== undefined ||
    rule.community !== undefined ||
    (rule.sectors ?? []).length > 0
  );
}

/** What is lacking for certain, and what would be met only if a member without a recorded sector belonged to the right one. */
function shortfallsOf(rule: QuorumRule, needed: number, present: readonly Seat[], find: FindPartner) {
  const certain: QuorumShortfall[] = [];
  const possible: QuorumShortfall[] = [];
  if (present.length < needed) certain.push({ kind: 'seats', lacking: needed - present.length });
  const community = present.filter(({ kind }) => kind === 'community').length;
  if (community < (rule.community ?? 0)) {
    certain.push({ kind: 'community', lacking: (rule.community ?? 0) - community });
  }
  const sectors = present.map((seat) => sectorOf(seat, find));
  const unmet = new Set((rule.sectors ?? []).filter((sector) => !sectors.includes(sector)));
  const unknown = sectors.filter((sector) => sector === undefined).length;
  for (const sector of unmet) (unknown >= unmet.size ? possible : certain).push({ kind: 'sector', lacking: 1, sector });
  return { certain, possible };
}

/** Words for a sector, as a sentence has them. */
export const SECTOR_WORDS: Readonly<Record<Sector, string>> = {
  nhs: 'NHS',
  'primary-care': 'primary care',
  'local-government': 'local government',
  vcse: 'voluntary and community sector',
  'police-and-justice': 'police and justice',
  education: 'education',
  housing: 'housing',
  private: 'private sector',
  residents: 'residents',
  'other-public': 'other public bodies',
};

function sentenceOf(name: string, reading: Omit<QuorumReading, 'sentence'>, find: FindPartner): string {
  const counts = `${reading.present} of ${countInWords(reading.seats, 'seat')} taken`;
  if (reading.state === 'quorate') return `${name} was quorate: ${counts}.`;
  const lacks = reading.shortfalls.map(({ kind, lacking, sector }) => {
    if (kind === 'sector') return `nobody from ${SECTOR_WORDS[sector ?? 'nhs']}`;
    return countInWords(lacking, kind === 'community' ? 'more community seat' : 'more seat');
  });
  if (reading.state === 'not-known') {
    return `${name}: ${counts}; whether it was quorate is not known, because the sector of a member present is not on record (${listInWords(lacks)}).`;
  }
  const missing = [...new Set(reading.empty.map((seat) => seatName(seat, find)))];
  const absent = missing.length > 0 ? ` Not there: ${listInWords(missing)}.` : '';
  return `${name} was not quorate: ${counts}; missing ${listInWords(lacks)}.${absent}`;
}

/** How a sentence names a seat. */
function seatName(seat: Seat, find: FindPartner): string {
  const member = seat.memberId === undefined ? seat.allianceId : (find(seat.memberId)?.name ?? seat.memberId);
  if (seat.kind === 'community') return member === undefined ? 'a community seat' : `${member} (community seat)`;
  return member ?? seat.memberFunction ?? 'a vacant seat';
}

/** How the seats of an alliance spread over the sectors on a day. */
export interface SectorBalance {
  /** Seats with a vote, by sector, in the order of `SECTORS`; only sectors that have one. */
  readonly counts: readonly { readonly sector: Sector; readonly seats: number }[];
  /** Seats whose sector nobody has recorded. */
  readonly notKnown: number;
  /** Community seats among them. */
  readonly community: number;
  /** Sectors asked for that have no seat. */
  readonly missing: readonly Sector[];
  readonly sentence: string;
}

/**
 * Counts the seats of an alliance by sector on a day.
 * @param alliance - The alliance.
 * @param date - The day, `YYYY-MM-DD`.
 * @param find - Looks up a partner.
 * @param expected - Sectors that should be there; health, social care and the voluntary sector when absent.
 * @returns Counts, what is missing, and one sentence.
 */
export function sectorBalance(
  alliance: Pick<Alliance, 'name' | 'seats'>,
  date: CivilDate,
  find: FindPartner,
  expected: readonly Sector[] = ['nhs', 'local-government', 'vcse'],
): SectorBalance {
  const seats = (alliance.seats ?? []).filter((seat) => holdsOn(seat, date) && hasVote(seat));
  const sectors = seats.map((seat) => sectorOf(seat, find));
  const counts = SECTORS.map((sector) => ({ sector, seats: sectors.filter((each) => each === sector).length })).filter(
    (each) => each.seats > 0,
  );
  const missing = expected.filter((sector) => !sectors.includes(sector));
  const notKnown = sectors.filter((sector) => sector === undefined).length;
  const spread = counts.map((each) => `${SECTOR_WORDS[each.sector]} ${each.seats}`);
  if (notKnown > 0) spread.push(`not recorded ${notKnown}`);
  const gap = missing.length > 0 ? ` No seat for ${listInWords(missing.map((each) => SECTOR_WORDS[each]))}.` : '';
  const community = seats.filter(({ kind }) => kind === 'community').length;
  const sentence = `${alliance.name} has ${countInWords(seats.length, 'seat')}${spread.length > 0 ? `: ${listInWords(spread)}` : ''}.${gap}`;
  return { counts, notKnown, community, missing, sentence };
}
