import type { CivilDate } from '@neighbourhood-kit/core/time';

/** What an owner can say of an entry: all of it is right, something has changed, the service has ended. */
export type Said = 'confirmed' | 'amended' | 'closed';

/** What an owner said of an entry. */
export interface Answer {
  readonly said: Said;
  /** The day on which the answer was read, `YYYY-MM-DD`. */
  readonly on: CivilDate;
  /** Address that the answer came from, where the message names one. */
  readonly from?: string | undefined;
  /** New texts of cells, by the heading of their column in the spreadsheet. */
  readonly changes?: Readonly<Record<string, string>> | undefined;
}

/** What an editor made of an answer. */
export type Settled = 'approved' | 'refused';

/** One question to the owner of an entry. */
export interface Ask {
  readonly serviceId: string;
  /** Where the question went; absent where it is not kept. */
  readonly email?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly askedOn: CivilDate;
  /** Days on which the owner was reminded. */
  readonly reminders: readonly CivilDate[];
  readonly answer?: Answer | undefined;
  /** Absent while no editor has looked. */
  readonly settled?: Settled | undefined;
}
