import {
  actionSchema,
  allianceSchema,
  decisionSchema,
  issueSchema,
  meetingSchema,
  obstacleSchema,
  proposalSchema,
  teamSchema,
} from '../governance/schema.js';
import { postSchema, relationshipSchema } from '../partners/schema.js';
import { records } from '../schema-fields.js';

/** Fields of `directorySchema` for who governs, who decided what, and who has still to agree. */
export const governanceLists = {
  posts: records(postSchema, 'Posts, with who held them.'),
  relationships: records(relationshipSchema, 'Relationships between partners.'),
  alliances: records(allianceSchema, 'Alliances and other bodies.'),
  teams: records(teamSchema, 'Teams that deliver.'),
  meetings: records(meetingSchema, 'Meetings.'),
  proposals: records(proposalSchema, 'Proposals.'),
  decisions: records(decisionSchema, 'Decisions.'),
  actions: records(actionSchema, 'Actions.'),
  issues: records(issueSchema, 'Issues between partners.'),
  obstacles: records(obstacleSchema, 'Obstacles.'),
};
