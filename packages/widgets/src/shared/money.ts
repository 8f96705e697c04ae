import { british } from './date-words.js';

/**
 * Writes an amount of money, without pence where there are none.
 * @param amount - In whole units of the currency.
 * @param currency - ISO 4217.
 * @param language - BCP 47.
 * @returns For example "£3.50"; the plain number where the currency is not one.
 */
export function formatMoney(amount: number, currency: string, language: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  try {
    const options = { style: 'currency', currency, minimumFractionDigits: digits } as const;
    return amount.toLocaleString(british(language), { ...options, maximumFractionDigits: digits });
  } catch {
    return `${amount} ${currency}`;
  }
}
