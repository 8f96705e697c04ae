import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, list, recordKeeping, ref, refs, sized, whole } from '../schema-fields.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);
const parts = (what: string) => z.number().min(0).max(1_000_000).describe(what);

const contractPartySchema = z.looseObject({
  partnerId: id('Partner that is a party.'),
  role: z.enum(['commissioner', 'provider', 'other']).describe('What it is to the contract.'),
  gainShare: parts('Parts it takes of a saving; parts, not per cent.'),
  riskShare: parts('Parts it bears of a cost above the target.'),
});

/** Schema of `AllianceContract`. */
export const allianceContractSchema = z
  .looseObject({
    id: id('Id of the contract.'),
    name: words('Name of the contract.'),
    allianceId: ref('Alliance that it binds.'),
    parties: z.array(contractPartySchema).max(LIMITS.list, sized).describe('Parties and their shares.'),
    aims: list(words('An aim.'), 'What the parties want together.'),
    measureIds: refs('Measures that show whether it comes about.'),
    from: day('First day of the term, inclusive.'),
    to: day('Last day of the term, inclusive.'),
    noticeDays: whole('Days of notice by which a party may leave.', 0, 3660),
    targetCostPence: z.int().min(0).describe('What all of it is expected to cost, in whole pence.').optional(),
    sharedUpToPence: z.int().min(0).describe('The most that is shared either way, in whole pence.').optional(),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'alliance-contract',
    title: 'Alliance contract',
    description: 'One contract that several partners sign together, with shared gains and risks.',
  });
