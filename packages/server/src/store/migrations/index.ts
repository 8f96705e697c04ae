import { REFERRALS } from './0001-referrals.js';
import { EVENT_DETAILS } from './0002-event-details.js';

/** One step of the schema. A step that has run somewhere is never changed; a new one is added. */
export interface Migration {
  /** From 1, without gaps. */
  readonly version: number;
  readonly name: string;
  /** PostgreSQL statements, run in one transaction. */
  readonly sql: string;
}

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'referrals', sql: REFERRALS },
  { version: 2, name: 'event-details', sql: EVENT_DETAILS },
];
