import type { RecordKeeping } from '../record.js';
import type { Pence } from './pence.js';

/** How closely an overseer watches an organisation, from ordinary to strict. What each is called nationally changes, so that is text. */
export const OVERSIGHT_LEVELS = ['ordinary', 'closer-attention', 'formal-recovery', 'directions'] as const;
/** One of `OVERSIGHT_LEVELS`. */
export type OversightLevel = (typeof OVERSIGHT_LEVELS)[number];

/** Where an organisation stood financially on a day, and who watches it how closely. */
export interface FinancialPosition extends RecordKeeping {
  readonly id: string;
  /** Partner whose position it is, by id. */
  readonly partnerId: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Surplus over the year so far in whole pence; negative for a deficit. */
  readonly surplusPence?: Pence | undefined;
  /** What the year is expected to end with, in whole pence. */
  readonly forecastSurplusPence?: Pence | undefined;
  readonly oversight?: OversightLevel | undefined;
  /** What the overseer calls it, for example "formal financial recovery". */
  readonly oversightName?: string | undefined;
  /** Body that watches, by name: it is dated data, not code. */
  readonly overseer?: string | undefined;
  readonly source: string;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
