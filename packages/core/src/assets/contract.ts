/** What an asset is paid to do, by whom, and for how long. */
export interface Contract {
  readonly name: string;
  /** Partner that commissions it, by id. */
  readonly commissionerId?: string | undefined;
  /** What must be done under it, each in plain words. */
  readonly coreDuties: readonly string[];
  /** Needs it covers, in the words of service terms. */
  readonly needs?: readonly string[] | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  /** Last day of the term, `YYYY-MM-DD`, inclusive. */
  readonly to?: string | undefined;
  /** Pounds a year. */
  readonly annualValue?: number | undefined;
}

/** Something an asset does, or could do, beyond its contract ("contract plus"). */
export interface PlusOffer {
  readonly what: string;
  /** Needs it would help with, in the words of service terms. */
  readonly needs?: readonly string[] | undefined;
  readonly supportNeeded?: string | undefined;
  /** Pounds a year that it would cost. */
  readonly annualCost?: number | undefined;
  readonly status: 'potential' | 'offered' | 'agreed' | 'running' | 'declined';
}

/**
 * Lists the contracts that hold on a day.
 * @param contracts - The asset's contracts.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns Those whose term includes it; an open end always does.
 */
export function contractsOn(contracts: readonly Contract[] | undefined, date: string): Contract[] {
  return (contracts ?? []).filter(({ from, to }) => (!from || from <= date) && (!to || date <= to));
}
