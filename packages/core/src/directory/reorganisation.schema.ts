import * as z from 'zod';
import { areaSchema } from '../neighbourhoods/schema.js';
import { partnerSchema } from '../partners/schema.js';
import { day, id, list, long, recordKeeping, refs, sized } from '../schema-fields.js';

const endingPartnerSchema = z.looseObject({
  partnerId: id('Id of the partner that would end.'),
  successorIds: refs('Ids of the partners that would take over, of the directory or of the what-if itself.'),
});

const endingAreaSchema = z.looseObject({
  areaId: id('Id of the area that would end.'),
  successorIds: refs('Ids of the areas that would take its place, of the directory or of the what-if itself.'),
});

/** Schema of `Reorganisation`. */
export const reorganisationSchema = z
  .looseObject({
    id: id('Id of the what-if.'),
    name: z.string().min(1, sized).max(500, sized).describe('Name of the what-if.'),
    about: long('What would change.'),
    basis: long('On what the rehearsal rests, and what of it nobody has decided.'),
    effective: day('First day of the new arrangement; what ends exists until the day before.'),
    endingPartners: list(endingPartnerSchema, 'Partners that would end.'),
    endingAreas: list(endingAreaSchema, 'Areas that would end.'),
    newPartners: list(partnerSchema, 'Partners that would begin.'),
    newAreas: list(areaSchema, 'Areas that would begin.'),
    ...recordKeeping,
  })
  .meta({
    id: 'reorganisation',
    title: 'Reorganisation',
    description:
      'A change of bodies and of the map on one day, as a what-if that is rehearsed on a copy of the directory.',
  });
