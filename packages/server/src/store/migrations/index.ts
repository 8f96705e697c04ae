import { REFERRALS } from './0001-referrals.js';
import { EVENT_DETAILS } from './0002-event-details.js';
import { ALLOCATION } from './0003-allocation.js';
import { OUTBOX } from './0010-outbox.js';
import { FRESHNESS } from './0020-freshness.js';
import { COORDINATORS_SEE_ALL } from './0021-coordinators-see-all.js';
import { AUDIT_LANES } from './0022-audit-lanes.js';
import { TOLD_EACH } from './0023-told-each.js';
import { WRONG_CODES } from './0024-wrong-codes.js';
import { ROW_RULES } from './0025-row-rules.js';
import { ALERTS_DEALT_WITH } from './0026-alerts-dealt-with.js';
import { SAFETY } from './0027-safety.js';
import { TOLD } from './0028-told.js';
import { READ_BEFORE } from './0029-read-before.js';
import { ALERTS_ONE_BY_ONE } from './0030-alerts-one-by-one.js';
import { RULES_INDEX } from './0031-rules-index.js';
import { TO_THE_PERSON } from './0032-to-the-person.js';
import { AUDIT_OF_NO_REFERRAL } from './0033-audit-of-no-referral.js';
import { ASKED_AGAIN } from './0034-asked-again.js';
import { REFUSED_WISHES } from './0035-refused-wishes.js';

/** One step of the schema. A step that has run somewhere is never changed; a new one is added. */
export interface Migration {
  /** Higher than that of the step before; gaps are kept for steps that are made at the same time. */
  readonly version: number;
  readonly name: string;
  /** PostgreSQL statements, run in one transaction. */
  readonly sql: string;
}

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'referrals', sql: REFERRALS },
  { version: 2, name: 'event-details', sql: EVENT_DETAILS },
  { version: 3, name: 'allocation', sql: ALLOCATION },
  { version: 10, name: 'outbox', sql: OUTBOX },
  { version: 20, name: 'freshness', sql: FRESHNESS },
  { version: 21, name: 'coordinators-see-all', sql: COORDINATORS_SEE_ALL },
  { version: 22, name: 'audit-lanes', sql: AUDIT_LANES },
  { version: 23, name: 'told-each', sql: TOLD_EACH },
  { version: 24, name: 'wrong-codes', sql: WRONG_CODES },
  { version: 25, name: 'row-rules', sql: ROW_RULES },
  { version: 26, name: 'alerts-dealt-with', sql: ALERTS_DEALT_WITH },
  { version: 27, name: 'safety', sql: SAFETY },
  { version: 28, name: 'told', sql: TOLD },
  { version: 29, name: 'read-before', sql: READ_BEFORE },
  { version: 30, name: 'alerts-one-by-one', sql: ALERTS_ONE_BY_ONE },
  { version: 31, name: 'rules-index', sql: RULES_INDEX },
  { version: 32, name: 'to-the-person', sql: TO_THE_PERSON },
  { version: 33, name: 'audit-of-no-referral', sql: AUDIT_OF_NO_REFERRAL },
  { version: 34, name: 'asked-again', sql: ASKED_AGAIN },
  { version: 35, name: 'refused-wishes', sql: REFUSED_WISHES },
];
