import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, list, medium, recordKeeping, ref, refs, short, sized, whole } from '../schema-fields.js';
import { PROGRAMME_KINDS, PROGRAMME_STATUSES } from './programme.js';

const name = (what: string) => z.string().min(1, sized).max(LIMITS.shortText, sized).describe(what);
const span = { from: day('First day, inclusive.').optional(), to: day('Last day, inclusive.').optional() };

const areaCoordinatorSchema = z.looseObject({
  areaId: id('Area of the coordinator.'),
  role: name('Name of the role; never of a person.'),
  partnerId: ref('Partner that employs the coordinator.'),
  postId: ref('Post that holds the role.'),
  ...span,
});

const participantSchema = z.looseObject({
  partnerId: id('Partner that takes part.'),
  role: short('How it takes part.'),
  people: whole('People it sent.', 0, 1_000_000),
  ...span,
});

const programmeSiteSchema = z.looseObject({
  name: name('Name of the place.'),
  locationId: ref('Id of the place, where it is in the directory.'),
});

/** Schema of `Programme`. */
export const programmeSchema = z
  .looseObject({
    id: id('Id of the undertaking.'),
    name: name('Name of the undertaking.'),
    kind: z.enum(PROGRAMME_KINDS).describe('What sort of undertaking it is.'),
    status: z.enum(PROGRAMME_STATUSES).describe('How far it has come.'),
    statusReason: medium('Why it was paused or stopped.'),
    aim: medium('What it is for.'),
    grewFromId: ref('Undertaking that it grew from.'),
    partOfId: ref('Undertaking of which it is a part.'),
    areaIds: refs('Areas it works in.'),
    cohort: short('Who it is for.'),
    participants: list(participantSchema, 'Partners that take part.'),
    coordinators: list(areaCoordinatorSchema, 'Who coordinates it, area by area.'),
    sites: list(programmeSiteSchema, 'Places where it happens, such as care homes.'),
    assetIds: refs('Assets it builds on.'),
    serviceIds: refs('Services it runs or changes.'),
    objectiveIds: refs('Objectives it serves.'),
    themeIds: refs('Issue themes it bears on.'),
    measureIds: refs('Measures that show whether it works.'),
    ...span,
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'programme',
    title: 'Programme',
    description: 'A programme, pilot, project or initiative, with what it grew from and who coordinates it where.',
  });
