import { bad, good, type Reading } from '../result.js';
import type { Branded } from '../identifiers/branded.js';
import type { CivilDate } from '../time/civil.js';

/** A nine-character code of the Government Statistical Service for an area, such as `E07000038`. */
export type GssCode = Branded<string, 'GssCode'>;

/**
 * Reads a GSS code by its form: the country, two digits for the kind of area, six for the area.
 * @param input - Anything; spaces and small letters are put right.
 * @returns The code, or a problem: `gss/format`. Whether the code is in use only the ONS Code History Database can show.
 */
export function readGssCode(input: unknown): Reading<GssCode> {
  const code = typeof input === 'string' ? input.slice(0, 40).trim().toUpperCase() : '';
  return /^[EJKLMNSW]\d{8}$/.test(code)
    ? good(code as GssCode)
    : bad('gss/format', 'A GSS code has a letter for the country and 8 digits, for example E07000038.', {
        ...(code && { seen: code }),
      });
}

/** An area that got another code, or became part of another area. */
export interface GssChange {
  /** First day of the new code. */
  readonly from: CivilDate;
  readonly old: string;
  readonly new: string;
}

/** Old codes by the code that took their place, so that each successor stands once. */
const since = (from: CivilDate, successors: Readonly<Record<string, string>>): GssChange[] =>
  Object.entries(successors).flatMap(([code, old]) => old.split(' ').map((each) => ({ from, old: each, new: code })));

/**
 * Recoded and merged local authorities of Great Britain from April 2012 to April 2025 (ONS Code History Database).
 * Reorganisations still to come are data: add them to a copy of this list.
 */
export function gssChanges(): GssChange[] {
  return [
    ...since('2012-04-01', { E07000240: 'E07000100', E07000241: 'E07000104' }),
    ...since('2013-04-01', {
      E06000057: 'E06000048',
      E07000242: 'E07000097',
      E07000243: 'E07000101',
      E08000037: 'E08000020',
    }),
    ...since('2018-04-01', { S12000047: 'S12000015', S12000048: 'S12000024' }),
    ...since('2019-04-01', {
      E06000058: 'E06000028 E06000029 E07000048',
      E06000059: 'E07000049 E07000050 E07000051 E07000052 E07000053',
      E07000244: 'E07000205 E07000206',
      E07000245: 'E07000201 E07000204',
      E07000246: 'E07000190 E07000191',
      S12000049: 'S12000046',
      S12000050: 'S12000044',
    }),
    ...since('2020-04-01', { E06000060: 'E07000004 E07000005 E07000006 E07000007' }),
    ...since('2021-04-01', {
      E06000061: 'E07000150 E07000152 E07000153 E07000156',
      E06000062: 'E07000151 E07000154 E07000155',
    }),
    ...since('2023-04-01', {
      E06000063: 'E07000026 E07000028 E07000029',
      E06000064: 'E07000027 E07000030 E07000031',
      E06000065: 'E07000163 E07000164 E07000165 E07000166 E07000167 E07000168 E07000169',
      E06000066: 'E07000187 E07000188 E07000189 E07000246',
    }),
    // Barnsley and Sheffield (Boundary Change) Order 2024, S.I. 2024/1328.
    ...since('2025-04-01', { E08000038: 'E08000016', E08000039: 'E08000019' }),
  ];
}

/**
 * Follows an area's code to the one in use on a day.
 * @param code - The code as a source gives it.
 * @param on - The day, `YYYY-MM-DD`.
 * @param changes - From `gssChanges`, with newer ones added.
 * @returns The code in use and the changes on the way to it: after a merger it names a larger area than the old code did.
 */
export function currentGssCode(
  code: string,
  on: CivilDate,
  changes: readonly GssChange[] = gssChanges(),
): { readonly code: string; readonly changes: readonly GssChange[] } {
  const steps: GssChange[] = [];
  let now = code;
  for (;;) {
    const step = changes.find((change) => change.old === now && change.from <= on && !steps.includes(change));
    if (!step) return { code: now, changes: steps };
    steps.push(step);
    now = step.new;
  }
}

/**
 * Lists every code an area and its forerunners have had, for matching data of different years.
 * @param code - Any code of the area.
 * @param changes - From `gssChanges`, with newer ones added.
 * @returns The code itself and all earlier codes that led to it, each once.
 */
export function gssAliases(code: string, changes: readonly GssChange[] = gssChanges()): string[] {
  const found = new Set([code]);
  // A set is walked over what is added on the way, too.
  for (const each of found) for (const change of changes) if (change.new === each) found.add(change.old);
  return [...found];
}
