import { readUkTelephone } from '@neighbourhood-kit/core/identifiers';
import { repairGarbled } from '../garbled-text.js';
import type { Upgrade } from '../reader/feed-reader.js';
import { listOf, NOTHING, textOf } from '../reader/raw.js';

const FREE = /^(?:it'?s )?free(?: of charge| to (?:all|attend|use))?[.!]?$/i;
/** One price and what it is for; two prices, or a least one, are left to the words. */
const PRICE = /^(?:£|GBP ?)(\d{1,5}(?:\.\d\d?)?)(?:p?\b)(?: (?:per|a|an|each|for) [^\d£]*| each| ?pp)?$/i;

/**
 * Reads an amount that stands in words: "£5 per session" is 5, "Free" is 0. The words stand in the description of the amount, and so do those in
 * which there is no one price ("varies").
 * @param raw - A cost option.
 * @param reader - Where findings are written.
 * @returns `raw` itself where its amount is a number or absent.
 */
export const amountInWords: Upgrade = (raw, reader) => {
  const words = typeof raw['amount'] === 'string' ? repairGarbled(raw['amount']).replace(/\s+/g, ' ').trim() : '';
  if (
    words === '' ||
    NOTHING.test(words) ||
    !/[a-z]|\d ?[-–] ?£?\d/i.test(words.replace(/^GBP ?/i, '')) ||
    /^[+-]?\d[\d.]*e[+-]?\d+$/i.test(words)
  )
    return raw;
  const amount = FREE.test(words) ? 0 : PRICE.exec(words)?.[1];
  reader.at('amount', () => {
    reader.add('price/in-words', amount === undefined ? 'kept' : 'fixed', words, amount);
  });
  const said = textOf(raw['amount_description']);
  const amount_description = said.includes(words) ? said : [words, said].filter((text) => text !== '').join('. ');
  return { ...raw, amount, amount_description };
};

/**
 * Looks after telephone numbers that went through a spreadsheet or a number: without the 0 or + in front, or shortened.
 * @param raw - A telephone.
 * @param reader - Where findings are written.
 * @returns The telephone with its 0 where no other country has such a number; `raw` itself where nothing was to be done.
 */
export const numberOfPhone: Upgrade = (raw, reader) => {
  // Some put the one number into a list, of which the reader takes it.
  const numbers = listOf(raw['number']);
  const found = numbers.length === 1 ? numbers[0] : raw['number'];
  const digits = textOf(found).replace(/[ -]/g, '');
  const note = (rule: string, done: 'fixed' | 'kept' | 'left out', now?: string) => {
    reader.at('number', () => {
      reader.add(rule, done, found, now);
    });
  };
  if (/^\d[.,]\d+e\+?\d+$/i.test(digits)) {
    note('phone/shortened', 'left out');
    return { ...raw, number: undefined };
  }
  // No area of North America begins with 1, and none has twelve figures.
  const sure = /^1\d{9}$/.test(digits) ? `0${digits}` : /^44[1-9]\d{9}$/.test(digits) ? `+${digits}` : undefined;
  const read = sure === undefined ? undefined : readUkTelephone(sure);
  if (read?.ok) {
    note('phone/lost-zero', 'fixed', read.value.display);
    return { ...raw, number: read.value.display };
  }
  if (typeof found === 'number' && /^[2-9]\d{8,9}$/.test(digits)) note('phone/lost-zero', 'kept');
  return raw;
};
