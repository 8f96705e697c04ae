import { explain } from '@neighbourhood-kit/core/schemas';
import * as z from 'zod';
import { readJsonFile } from '../json-file.js';
import { StartError } from '../start-error.js';
import type { Colleague } from './staff.js';

const colleaguesSchema = z
  .array(
    z.strictObject({
      accountId: z
        .string()
        .min(1)
        .max(200)
        .describe('Account as the identity provider names it in the claim `sub`: a referral is given to it.'),
      name: z.string().trim().min(1).max(200).describe('Name that lists show.'),
      partnerId: z
        .string()
        .min(1)
        .max(200)
        .describe('Partner they work for, by its id in the directory; absent for those who see all.')
        .optional(),
    }),
  )
  .max(10_000)
  .refine((people) => new Set(people.map(({ accountId }) => accountId)).size === people.length, {
    message: 'An account is listed twice. Name each person once.',
  })
  .describe('People to whom a referral can be given.');

/**
 * Reads to whom referrals can be given.
 * @param value - As it stands in the file.
 * @param where - Name of the file, for the message.
 * @returns The people.
 * @throws StartError `colleagues/invalid` that says what is wrong and where.
 */
export function readColleagues(value: unknown, where: string): readonly Colleague[] {
  const reading = colleaguesSchema.safeParse(value);
  if (reading.success) return reading.data;
  const [problem] = explain(reading.error, value);
  throw new StartError('colleagues/invalid', `${where}: ${problem?.message ?? 'it cannot be read.'}`);
}

/**
 * Reads to whom referrals can be given from a file.
 * @param file - Path of a JSON file: a list of `{ accountId, name, partnerId }`.
 * @returns The people.
 * @throws StartError `colleagues/invalid`.
 */
export async function readColleaguesFile(file: string): Promise<readonly Colleague[]> {
  return readColleagues(await readJsonFile(file, 'colleagues/invalid'), file);
}
