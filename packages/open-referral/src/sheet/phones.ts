import { readUkTelephone } from '@neighbourhood-kit/core/identifiers';
import { quote } from './notes.js';

/** A telephone number out of a cell, as HSDS 3 writes it. */
export interface SheetPhone {
  readonly number: string;
  readonly description?: string | undefined;
}

/** Says something about one number: a rule, how bad it is, and the words. */
type Say = (rule: string, severity: 'error' | 'warning', words: string) => void;

/** Pieces of a cell: parted by semicolons, line breaks, strokes, "or", and commas before another number; brackets stay whole. */
function pieces(text: string): string[] {
  const parts = text.match(/(?:\([^()]*\)|[^;\n(]|\()+/g) ?? [];
  return parts
    .flatMap((part) => part.split(/(?:\/|,|&|\bor\b|\band\b)\s*(?=[+(\d])/i))
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Takes apart "Office: 01632 960111 (evenings)" into the number and what it is for. */
function parts(piece: string): SheetPhone {
  const said: string[] = [];
  const number = piece
    .replace(/\(([^()]*)\)/g, (all, words: string) => {
      if (!/[a-z]/i.test(words)) return all;
      said.push(words.trim());
      return ' ';
    })
    .replace(/^([a-z][a-z .&/'-]{1,40})[:-]\s*(?=[+(\d])/i, (_, words: string) => {
      if (!/^(?:tel(?:ephone)?|phone|number|no|t|m|mob(?:ile)?)\.?$/i.test(words.trim())) said.push(words.trim());
      return '';
    })
    .replace(/(?:\s[-–]|,)\s*([a-z][a-z ]*)$/i, (_, words: string) => {
      said.push(words.trim());
      return '';
    });
  return { number: number.trim(), ...(said.length > 0 && { description: said.join(', ') }) };
}

/**
 * Reads the telephone numbers of a cell.
 * @param text - One or several numbers with or without words.
 * @param say - Told what was fixed or cannot be used.
 * @returns The numbers, each once. A number that lost its 0 has it again; one that cannot be dialled is kept and told of.
 */
export function readPhones(text: string, say: Say): SheetPhone[] {
  const found = new Map<string, SheetPhone>();
  for (const piece of pieces(text)) {
    const { number, description } = parts(piece);
    const read = usable(number, piece, say);
    if (read !== undefined && !found.has(read))
      found.set(read, { number: read, ...(description !== undefined && { description }) });
  }
  return [...found.values()];
}

function usable(number: string, piece: string, say: Say): string | undefined {
  // Excel shows 441632960111 as 4.41633E+11: the digits behind are gone.
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(number)) {
    say(
      'sheet/shortened-number',
      'error',
      `the spreadsheet has shortened this number to ${quote(number)}, so it is left out. Set the column to Text and type the number again.`,
    );
    return undefined;
  }
  const digits = number.replace(/\D/g, '');
  if (digits.length < 3) {
    say(
      'sheet/no-number',
      'error',
      `${quote(piece)} holds no telephone number. Write the number here, and words in another column.`,
    );
    return undefined;
  }
  const read = readUkTelephone(number);
  // A spreadsheet also drops the + of +44.
  if (read.ok) return /^44\d{9,10}$/.test(number) ? read.value.display : number;
  const withZero =
    /^[1-9][\d\s-]*$/.test(number) && (digits.length === 9 || digits.length === 10)
      ? readUkTelephone(`0${digits}`)
      : undefined;
  if (withZero?.ok) {
    say(
      'sheet/lost-zero',
      'warning',
      `${quote(number)} has lost the 0 in front, as spreadsheets do; read as ${withZero.value.display}. Set the column to Text to keep it.`,
    );
    return withZero.value.display;
  }
  say('sheet/odd-number', 'warning', `${quote(number)} may be wrong: ${read.problem.message} It was kept as it is.`);
  return number;
}
