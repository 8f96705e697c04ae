import { civilDayOf } from '../time/zone.js';
import { costInWords, type CostKind } from './cost-words.js';
import type { CostOption, Service } from './service.js';

/** What a service costs, as far as the source tells. */
export interface Cost {
  /** `mixed`: free for some people or some of the time; `not-stated`: the source says nothing that can be relied on. */
  readonly kind: CostKind | 'not-stated';
  /** The source's own words and options that this rests on. */
  readonly basis: readonly string[];
  /** Lowest and highest amount of the options that are in force, in whole units of `currency`; absent when they have none in common. */
  readonly amounts?: { readonly lowest: number; readonly highest: number; readonly currency: string } | undefined;
}

/**
 * Tells what a service costs, from its cost options and its words about fees.
 * @param service - The service.
 * @param now - Options that are not in force at this moment (in London) are left out.
 * @returns The kind with what it rests on. "Not free", "free parking" and "free for carers, otherwise £3" are told apart from "free".
 */
export function costOf(service: Pick<Service, 'costOptions' | 'feesDescription'>, now: Date): Cost {
  const today = civilDayOf(now);
  const options = (service.costOptions ?? []).filter((option) => isInForce(option, today));
  const findings = [...options.flatMap(ofOption), ...costInWords(service.feesDescription)];
  const kinds = new Set(findings.map(({ kind }) => kind));
  const [only] = kinds;
  const amounts = rangeOf(options);
  return {
    kind: kinds.size > 1 ? 'mixed' : (only ?? 'not-stated'),
    basis: findings.map(({ words }) => words),
    ...(amounts && { amounts }),
  };
}

function isInForce({ validFrom, validTo }: CostOption, today: string): boolean {
  return (!validFrom || validFrom <= today) && (!validTo || validTo >= today);
}

function ofOption(option: CostOption): { kind: CostKind; words: string }[] {
  const text = [option.option, option.amountDescription].filter(Boolean).join(': ');
  const inWords = costInWords(text);
  if (!isAmount(option.amount) || (option.amount === 0 && inWords.some(({ kind }) => kind !== 'free'))) return inWords;
  const { amount, currency = 'GBP' } = option;
  return [{ kind: amount === 0 ? 'free' : 'paid', words: [text, `${amount} ${currency}`].filter(Boolean).join(': ') }];
}

const isAmount = (amount: unknown): amount is number =>
  typeof amount === 'number' && Number.isFinite(amount) && amount >= 0;

function rangeOf(options: readonly CostOption[]): Cost['amounts'] {
  const priced = options.filter(({ amount }) => isAmount(amount));
  const currencies = new Set(priced.map(({ currency = 'GBP' }) => currency));
  const [currency] = currencies;
  const amounts = priced.flatMap(({ amount }) => amount ?? []);
  return currency && currencies.size === 1
    ? { lowest: Math.min(...amounts), highest: Math.max(...amounts), currency }
    : undefined;
}
