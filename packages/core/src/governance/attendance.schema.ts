import * as z from 'zod';
import { ref, short } from '../schema-fields.js';

/** Schema of `Attendance`. */
export const attendanceSchema = z
  .looseObject({
    seatId: ref('Id of the seat taken.'),
    partnerId: ref('Id of the partner the person came from.'),
    as: z.enum(['member', 'deputy', 'guest']).describe('As whom; a guest takes no seat.'),
    status: z.enum(['present', 'apologies', 'absent']).describe('Whether the person came.'),
    name: short('Role or name, as they wish to be named.'),
  })
  .meta({ id: 'attendance', title: 'Attendance', description: 'Somebody at a meeting, with apologies or missing.' });
