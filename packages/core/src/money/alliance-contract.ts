import type { NameOf } from '../names.js';
import type { RecordKeeping } from '../record.js';
import { bad, good, type Reading } from '../result.js';
import { listInWords } from '../text/list-in-words.js';
import { holdsOn } from '../time/dated.js';
import { type Pence, pounds, shareOut } from './pence.js';

/** A party to a contract and its share of what is gained or lost. */
export interface ContractParty {
  /** Partner, by id. */
  readonly partnerId: string;
  readonly role: 'commissioner' | 'provider' | 'other';
  /** Parts it takes of a saving against the target cost; 0 for none. Parts, not per cent: 2 and 1 are two thirds and one third. */
  readonly gainShare: number;
  /** Parts it bears of a cost above the target. */
  readonly riskShare: number;
}

/** One contract that several partners sign together: one aim, one target cost, gains and risks shared. */
export interface AllianceContract extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** Alliance that it binds, by id. */
  readonly allianceId?: string | undefined;
  readonly parties: readonly ContractParty[];
  readonly aims?: readonly string[] | undefined;
  readonly measureIds?: readonly string[] | undefined;
  /** `YYYY-MM-DD`: first and last day of the term, inclusive. */
  readonly from: string;
  readonly to: string;
  /** Days of notice by which a party may leave. */
  readonly noticeDays?: number | undefined;
  /** What all of it is expected to cost over the term, in whole pence. */
  readonly targetCostPence?: Pence | undefined;
  /** The most that is shared either way, in whole pence; what goes beyond stays with the commissioners. */
  readonly sharedUpToPence?: Pence | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** What a contract's cost means for each party. */
export interface SharedResult {
  /** Target less actual: above 0 a saving, below 0 an overspend. */
  readonly differencePence: Pence;
  /** The part of it that is shared. */
  readonly sharedPence: Pence;
  /** The part beyond the limit. */
  readonly unsharedPence: Pence;
  /** For each party its part of `sharedPence`, to the penny. They add up to it. */
  readonly parties: readonly { readonly partnerId: string; readonly pence: Pence }[];
  readonly sentence: string;
}

/**
 * Shares a saving or an overspend between the parties of a contract.
 * @param contract - Parties with their shares, target cost and limit.
 * @param actualPence - What it cost, in whole pence.
 * @param nameOf - Names of partners for the sentence.
 * @returns Each party's part; or why it cannot be worked out: `contract/no-target`, `contract/no-shares`.
 */
export function shareResult(
  contract: AllianceContract,
  actualPence: Pence,
  nameOf: NameOf = String,
): Reading<SharedResult> {
  const { targetCostPence, sharedUpToPence, parties } = contract;
  if (targetCostPence === undefined) {
    return bad(
      'contract/no-target',
      `${contract.name} names no target cost, so nothing can be shared. Give targetCostPence.`,
    );
  }
  const differencePence = targetCostPence - actualPence;
  const size = Math.min(Math.abs(differencePence), sharedUpToPence ?? Infinity);
  const sharedPence = differencePence < 0 ? -size : size;
  const field = differencePence < 0 ? 'riskShare' : 'gainShare';
  const weights = parties.map((party) => Math.max(0, party[field]));
  if (sharedPence !== 0 && weights.every((weight) => weight === 0)) {
    return bad('contract/no-shares', `${contract.name}: no party has a ${field} above 0. Say who takes which part.`, {
      path: 'parties',
    });
  }
  const amounts = shareOut(sharedPence, weights);
  const shares = parties.map(({ partnerId }, i) => ({ partnerId, pence: amounts[i] ?? 0 }));
  return good({
    differencePence,
    sharedPence,
    unsharedPence: differencePence - sharedPence,
    parties: shares,
    sentence: resultSentence(contract.name, differencePence, shares, nameOf),
  });
}

function resultSentence(name: string, difference: Pence, shares: SharedResult['parties'], nameOf: NameOf): string {
  if (difference === 0) return `${name} cost what was expected.`;
  const what = difference > 0 ? `cost ${pounds(difference)} less` : `cost ${pounds(-difference)} more`;
  const parts = shares
    .filter(({ pence }) => pence !== 0)
    .map(
      ({ partnerId, pence }) => `${nameOf(partnerId)} ${difference > 0 ? 'gains' : 'bears'} ${pounds(Math.abs(pence))}`,
    );
  return `${name} ${what} than expected: ${listInWords(parts)}.`;
}

/**
 * Lists the contracts that bind a partner on a day.
 * @param contracts - All contracts.
 * @param partnerId - The partner.
 * @param date - `YYYY-MM-DD`.
 * @returns Those that it is a party to and whose term holds that day.
 */
export function contractsOf(
  contracts: readonly AllianceContract[],
  partnerId: string,
  date: string,
): AllianceContract[] {
  return contracts.filter(
    (contract) => holdsOn(contract, date) && contract.parties.some((party) => party.partnerId === partnerId),
  );
}
