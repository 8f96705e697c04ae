import type { RecordKeeping } from '../record.js';
import { holdsOn, type Dated } from '../time/dated.js';
import type { CivilDate } from '../time/civil.js';
import { dayInWords } from '../time/day-in-words.js';
import { listInWords } from '../text/list-in-words.js';

/** How a post stands for a time: held, held by an interim, nobody in it, or somebody sought for it. */
export const STANDINGS = ['held', 'interim', 'vacant', 'recruiting'] as const;
/** One of `STANDINGS`. */
export type Standing = (typeof STANDINGS)[number];

/** One stretch in the history of a post or a seat. Stretches may overlap: two people share a job, or one is sought while an interim acts. */
export interface Incumbency extends Dated {
  readonly standing: Standing;
  /** Who held it, as they wish to be named; absent where names are not published. */
  readonly holder?: string | undefined;
  /** Post by which the holder sits there, by id: a seat may go with an office. */
  readonly postId?: string | undefined;
  /** Who recruits, by partner id, while the standing is `recruiting`. */
  readonly recruitedByIds?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

/** What a post is for, where that matters to partners. */
export const POST_FUNCTIONS = ['lead', 'clinical-lead', 'coordinator', 'broker', 'spokesperson', 'manager'] as const;
/** One of `POST_FUNCTIONS`. */
export type PostFunction = (typeof POST_FUNCTIONS)[number];

/** A post that outlives its holders (Popolo `post`): "Senior Place Manager", "Clinical Director". */
export interface Post extends RecordKeeping {
  readonly id: string;
  readonly title: string;
  /** Partner that employs, by id. */
  readonly partnerId?: string | undefined;
  /** Alliance or team it serves, by id. */
  readonly allianceId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly areaIds?: readonly string[] | undefined;
  readonly functions?: readonly PostFunction[] | undefined;
  /** For a broker: the partners between whom it mediates, by id. */
  readonly betweenIds?: readonly string[] | undefined;
  /** Whole-time equivalents, 1 for full time. */
  readonly wte?: number | undefined;
  readonly history?: readonly Incumbency[] | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** How a post or seat stands on a day. */
export interface StandingReading {
  /** `ended`: it did not exist on the day; `not-known`: its history says nothing of the day. */
  readonly state: Standing | 'ended' | 'not-known';
  /** Who holds it, for good or as interim. */
  readonly holders: readonly Incumbency[];
  /** The search that is on, also while an interim acts. */
  readonly recruitment?: Incumbency | undefined;
  /** First day of the state, where it is on record. */
  readonly since?: CivilDate | undefined;
}

const FIRST: readonly Standing[] = ['held', 'interim', 'recruiting', 'vacant'];

/**
 * Reads how a post or seat stood on a day from its history. A gap after somebody's last day is a vacancy; a day before
 * anything on record is not known.
 * @param history - Its stretches, in any order.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns State, holders, and the search for a new one.
 */
export function standingOn(history: readonly Incumbency[] | undefined, date: CivilDate): StandingReading {
  const now = (history ?? []).filter((stretch) => holdsOn(stretch, date));
  const holders = now.filter(({ standing }) => standing === 'held' || standing === 'interim');
  const recruitment = now.find(({ standing }) => standing === 'recruiting');
  const state = FIRST.find((each) => now.some(({ standing }) => standing === each));
  if (state) return { state, holders, recruitment, since: startOf(now.filter(({ standing }) => standing === state)) };
  const ended = (history ?? []).filter(({ to }) => to !== undefined && to < date);
  return { state: ended.length > 0 ? 'vacant' : 'not-known', holders: [] };
}

/** The day from which all of some stretches are on record; unknown when one of them has no first day. */
function startOf(stretches: readonly Incumbency[]): CivilDate | undefined {
  const days = stretches.map(({ from }) => from).filter((from) => from !== undefined);
  return days.length === stretches.length ? days.sort()[0] : undefined;
}

/** A post as it stands on a day, in words as well. */
export interface PostReading extends StandingReading {
  /** For example "Senior Responsible Officer: vacant, being recruited by NHS England." */
  readonly sentence: string;
}

/**
 * Reads how a post stands on a day.
 * @param post - The post with its history.
 * @param date - The day, `YYYY-MM-DD`.
 * @param nameOf - Names a partner by id; the id itself is shown where it has no name.
 * @returns State, holders and search, and one sentence.
 */
export function postOn(
  post: Pick<Post, 'title' | 'history' | 'from' | 'to'>,
  date: CivilDate,
  nameOf: (partnerId: string) => string | undefined = () => undefined,
): PostReading {
  if (!holdsOn(post, date)) {
    const reading = { state: 'ended', holders: [] } as const;
    return { ...reading, sentence: `${post.title}: no such post on ${dayInWords(date)}.` };
  }
  const reading = standingOn(post.history, date);
  const names = reading.holders.map(({ holder }) => holder).filter((name) => name !== undefined);
  const by = names.length > 0 ? ` by ${listInWords(names)}` : '';
  const since = reading.since ? ` since ${dayInWords(reading.since)}` : '';
  const recruiters = (reading.recruitment?.recruitedByIds ?? []).map((id) => nameOf(id) ?? id);
  const search = recruiters.length > 0 ? `being recruited by ${listInWords(recruiters)}` : 'being recruited';
  const words: Record<StandingReading['state'], string> = {
    held: `held${by}${since}`,
    interim: `held${by} as interim${since}`,
    recruiting: `vacant, ${search}${since}`,
    vacant: `vacant${since}`,
    ended: '',
    'not-known': `not known who held it on ${dayInWords(date)}`,
  };
  const also = reading.recruitment && reading.state !== 'recruiting' ? `; ${search}` : '';
  return { ...reading, sentence: `${post.title}: ${words[reading.state]}${also}.` };
}
