import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, flag, id, list, medium, recordKeeping, ref, sized } from '../schema-fields.js';
import { initiationSchema } from './proposal.schema.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.longText, sized).describe(what);

/** Schema of `DecisionRecord`. */
export const decisionSchema = z
  .looseObject({
    id: id('Id of the decision.'),
    what: words('What was decided, in one or two sentences.'),
    on: day('Day of the decision.'),
    bodyId: ref('Id of the body that decided.'),
    meetingId: ref('Id of the meeting.'),
    proposalId: ref('Id of the proposal.'),
    reason: medium('Why.'),
    options: list(
      z.looseObject({
        what: words('The option.'),
        chosen: flag('True for the one that was chosen.'),
        reasonsFor: list(words('A reason.'), 'What spoke for it.'),
        reasonsAgainst: list(words('A reason.'), 'What spoke against it.'),
      }),
      'Ways that were open.',
    ),
    risksAccepted: list(
      z.looseObject({
        risk: words('The risk.'),
        because: medium('Why it was taken all the same.'),
        mitigation: medium('What is done about it.'),
      }),
      'Risks that were seen and taken.',
    ),
    initiatedBy: initiationSchema.optional(),
    priorities: list(z.string().min(1, sized).max(LIMITS.shortText, sized), 'Key priorities it belongs to.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'decision',
    title: 'Decision record',
    description: 'What a body decided: options, reason, the risk taken; minutes are such records.',
  });

/** Schema of `Action`. */
export const actionSchema = z
  .looseObject({
    id: id('Id of the action.'),
    what: words('What is to be done.'),
    ownerId: ref('Id of the partner that does it.'),
    postId: ref('Id of the post that answers for it.'),
    decisionId: ref('Id of the decision it follows from.'),
    meetingId: ref('Id of the meeting at which it was agreed.'),
    agreedOn: day('Day it was agreed.').optional(),
    dueOn: day('Last day it is in time.').optional(),
    doneOn: day('Day it was done.').optional(),
    droppedOn: day('Day it was given up.').optional(),
    note: medium('Anything to know about it.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'action', title: 'Action', description: 'Something somebody has undertaken to do after a decision.' });
