import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, flag, id, list, recordKeeping, ref, short, sized, url, wallTime } from '../schema-fields.js';
import { scheduleSchema } from '../services/schema.js';
import { attendanceSchema } from './attendance.schema.js';
import { MEETING_MODES, MEETING_TYPES } from './meeting.js';
import { STAGES } from './proposal.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);

/** Schema of `AgendaItem`. */
export const agendaItemSchema = z
  .looseObject({
    title: words('What is talked about.'),
    priorities: list(z.string().min(1, sized).max(LIMITS.shortText, sized), 'Key priorities it belongs to.'),
    proposalId: ref('Id of the proposal to be heard.'),
    stage: z.enum(STAGES).describe('Stage at which it is heard; the first that is open when absent.').optional(),
    visibility: recordKeeping.visibility,
  })
  .meta({ id: 'agenda-item', title: 'Agenda item', description: 'Something to be talked about at a meeting.' });

/** Schema of `Sitting`. */
export const sittingSchema = z
  .looseObject({
    on: day('Day of the sitting.'),
    movedFrom: day('Day it was moved from, when that is a day of the schedule.').optional(),
    cancelled: flag('True when it does not take place.'),
    startsAt: wallTime('Beginning on the wall clock, HH:MM; the schedule’s when absent.'),
    endsAt: wallTime('End on the wall clock, HH:MM.'),
    agenda: list(agendaItemSchema, 'What is talked about.'),
    attendance: list(attendanceSchema, 'Who came, guests among them; absent when nobody wrote it down.'),
  })
  .meta({ id: 'sitting', title: 'Sitting', description: 'One time that a meeting comes together, planned or held.' });

/** Schema of `Meeting`. */
export const meetingSchema = z
  .looseObject({
    id: id('Id of the meeting.'),
    name: words('Name of the meeting.'),
    type: z.enum(MEETING_TYPES).describe('What sort of meeting it is.'),
    bodyId: ref('Id of the alliance that meets.'),
    teamId: ref('Id of the team that meets.'),
    schedule: scheduleSchema
      .describe('On which days, from when (opensAt) to when (closesAt); absent when each sitting is fixed by hand.')
      .optional(),
    mode: z.enum(MEETING_MODES).describe('In person, online or both.').optional(),
    locationId: ref('Id of the place.'),
    place: short('Where, in words.'),
    joinUrl: url('Link to join online; only where everybody who may see the meeting may join.'),
    coreRoles: list(z.string().min(1, sized).max(LIMITS.shortText, sized), 'Roles that should always be there.'),
    sittings: list(sittingSchema, 'What is known of single times.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'meeting', title: 'Meeting', description: 'A meeting, once or again and again by its schedule.' });
