import { bad, good, type Reading } from '../result.js';
import type { Branded } from './branded.js';

/** A code of the NHS Organisation Data Service, in capitals. */
export type OdsCode = Branded<string, 'OdsCode'>;

/**
 * Reads an ODS code by its form. Codes carry no check digit and, since 2020, no meaning (the random letter-digit form G7H8J),
 * so only a look-up can show whether one exists.
 * @param input - Anything; spaces around it and small letters are put right.
 * @returns The code, or a problem: `ods-code/format`. Source: NHS Data Dictionary, ORGANISATION IDENTIFIER; DCB0090.
 */
export function readOdsCode(input: unknown): Reading<OdsCode> {
  const code = typeof input === 'string' ? input.slice(0, 40).trim().toUpperCase() : '';
  return /^[A-Z\d]{3,10}$/.test(code)
    ? good(code as OdsCode)
    : bad(
        'ods-code/format',
        'An ODS code has 3 to 10 letters and digits without spaces, for example QJ2, RTG or C81001.',
        {
          ...(code && { seen: code }),
        },
      );
}
