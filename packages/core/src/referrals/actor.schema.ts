import * as z from 'zod';
import { ref } from '../schema-fields.js';

/** Who did what an event or an entry records, shared by the logs of referrals and of support episodes. */
export const actorSchema = z
  .looseObject({
    role: z.enum(['person', 'referrer', 'provider', 'coordinator', 'link-worker', 'system']).describe('In what role.'),
    partnerId: ref('Partner they act for.'),
    accountId: ref('Account at the identity provider.'),
  })
  .describe('Who did it: a role and ids, never a name.');
