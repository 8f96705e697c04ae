import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { amount, day, extra, flag, id, recordKeeping, ref, sized } from '../schema-fields.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);
const span = { from: day('First day, inclusive.').optional(), to: day('Last day, inclusive.').optional() };

/** Schema of `WorkforceCapacity`. */
export const workforceCapacitySchema = z
  .looseObject({
    id: id('Id of the entry.'),
    partnerId: id('Partner that employs them.'),
    role: words('Role; never a person.'),
    wte: z.number().min(0).max(100_000).describe('Whole-time equivalents: 1 is one full week of work.'),
    dedicated: flag('Whether they work on this only.'),
    locationId: ref('Place where they work.'),
    areaId: ref('Area where they work.'),
    teamId: ref('Team they work in.'),
    programmeId: ref('Programme they work for.'),
    ...span,
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'workforce-capacity',
    title: 'Workforce capacity',
    description: 'How much staff a partner has in a role, where and when.',
  });

/** Schema of `CoLocation`. */
export const coLocationSchema = z
  .looseObject({
    id: id('Id of the entry.'),
    hostId: id('Partner whose roof it is.'),
    locationId: ref('Place where they work.'),
    employerId: id('Partner that employs them.'),
    team: words('Who they are, as a team.'),
    teamId: ref('The team, where it is in the data.'),
    purpose: words('What for.'),
    wte: amount('Whole-time equivalents, where known.', 0, 100_000),
    ...span,
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'co-location', title: 'Co-location', description: 'Staff of one partner under another’s roof.' });
