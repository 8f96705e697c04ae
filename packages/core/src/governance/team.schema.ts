import * as z from 'zod';
import { LIMITS } from '../rules.js';
import {
  amount,
  day,
  extra,
  flag,
  id,
  list,
  medium,
  recordKeeping,
  ref,
  refs,
  sized,
  whole,
} from '../schema-fields.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);
const from = day('First day, inclusive.').optional();
const to = day('Last day, inclusive.').optional();

/** Schema of `Team`. */
export const teamSchema = z
  .looseObject({
    from,
    to,
    id: id('Id of the team.'),
    name: words('Name of the team.'),
    purpose: medium('What it is for.'),
    areaIds: refs('Ids of the areas it serves.'),
    cohort: z
      .looseObject({
        name: words('For whom it works.'),
        minimumAge: whole('Youngest age in years, inclusive.', 0, 130),
        maximumAge: whole('Oldest age in years, inclusive.', 0, 130),
      })
      .describe('For whom it works.')
      .optional(),
    skills: list(words('A skill.'), 'Skills it needs.'),
    members: list(
      z.looseObject({
        from,
        to,
        partnerId: id('Id of the partner.'),
        skills: list(words('A skill.'), 'Skills it brings.'),
        wte: amount('Whole-time equivalents, 1 for full time; absent when nobody has said.', 0, 10_000),
        dedicated: flag('True for staff who work for this team and nothing else.'),
      }),
      'What each partner brings.',
    ),
    allianceId: ref('Id of the alliance that governs it.'),
    serviceIds: refs('Ids of the services it gives.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'team', title: 'Team', description: 'A team that delivers, out of several partners.' });
