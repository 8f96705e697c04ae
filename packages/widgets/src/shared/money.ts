import type { Service } from '@neighbourhood-kit/core/services';
import { given } from './given.js';
import { british } from './date-words.js';

/**
 * Writes an amount of money, without pence where there are none.
 * @param amount - In whole units of the currency.
 * @param currency - ISO 4217.
 * @param language - BCP 47.
 * @returns For example "£3.50"; the plain number where the currency is not one.
 */
function formatMoney(amount: number, currency: string, language: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  try {
    const options = { style: 'currency', currency, minimumFractionDigits: digits } as const;
    return amount.toLocaleString(british(language), { ...options, maximumFractionDigits: digits });
  } catch {
    return `${amount} ${currency}`;
  }
}

/**
 * What the options of a service cost, in words.
 * @param service - The service.
 * @param free - What costs nothing is called.
 * @param language - BCP 47.
 * @returns For example "£3.50 (a session)", each option that says something.
 */
export function pricesOf({ costOptions = [] }: Pick<Service, 'costOptions'>, free: string, language: string): string[] {
  return costOptions.flatMap(({ amount, currency = 'GBP', option, amountDescription }) => {
    const sum = amount === undefined ? undefined : amount === 0 ? free : formatMoney(amount, currency, language);
    const about = given([option, amountDescription]).join(', ');
    return given([about === '' || sum === undefined ? (sum ?? about) : `${sum} (${about})`]);
  });
}
