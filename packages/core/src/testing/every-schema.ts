import * as z from 'zod';
import * as exported from '../schemas.js';
import { explain } from '../schemas.js';

/** Values a schema and a kind of value: 300 while working, 1,000 in CI, 100,000 by `npm run fuzz:schemas`. */
export const numRuns = Number(process.env['FC_RUNS'] ?? (process.env['CI'] ? 1000 : 300));

/** Every schema of the package by its name. */
export const everySchema = Object.entries(exported as Record<string, unknown>).filter(
  ([, value]) => value instanceof z.ZodType,
) as [string, z.ZodType][];

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];

/** The own keys of the prototypes that a hostile record would write to. */
export const keysOfPrototypes = (): readonly (readonly PropertyKey[])[] =>
  prototypes.map((prototype) => Reflect.ownKeys(prototype));

/**
 * Judges one value and, where it does not pass, has the fault explained. The checks are plain: an assertion library would
 * take most of the time of a long run.
 * @param schema - The schema.
 * @param input - Any value.
 * @throws Error where a refusal has no reason or a reason is no sentence.
 */
export function judge(schema: z.ZodType, input: unknown): void {
  const result = schema.safeParse(input);
  if (result.success) return;
  const problems = explain(result.error, input);
  if (problems.length === 0) throw new Error('refused without a reason');
  for (const { message } of problems) if (!/^\S.*\S\.$/su.test(message)) throw new Error(`not a sentence: ${message}`);
}
