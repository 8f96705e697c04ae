import { expect, test } from 'vitest';
import type { Agrees } from '../testing/agrees.js';
import type { Action, Alliance, DecisionRecord, Issue, Meeting, Obstacle, Proposal, Team } from './index.js';
import type * as schemas from './schema.js';

test('every schema of governance describes exactly the fields of its interface, as the compiler sees them', () => {
  const agreed: {
    readonly action: Agrees<typeof schemas.actionSchema, Action>;
    readonly alliance: Agrees<typeof schemas.allianceSchema, Alliance>;
    readonly decision: Agrees<typeof schemas.decisionSchema, DecisionRecord>;
    readonly issue: Agrees<typeof schemas.issueSchema, Issue>;
    readonly meeting: Agrees<typeof schemas.meetingSchema, Meeting>;
    readonly obstacle: Agrees<typeof schemas.obstacleSchema, Obstacle>;
    readonly proposal: Agrees<typeof schemas.proposalSchema, Proposal>;
    readonly team: Agrees<typeof schemas.teamSchema, Team>;
  } = {
    action: true,
    alliance: true,
    decision: true,
    issue: true,
    meeting: true,
    obstacle: true,
    proposal: true,
    team: true,
  };
  expect(Object.values(agreed)).not.toContain(false);
});
