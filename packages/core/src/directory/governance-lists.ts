import type { Action } from '../governance/action.js';
import type { Alliance } from '../governance/alliance.js';
import type { DecisionRecord } from '../governance/decision.js';
import type { Issue } from '../governance/issue.js';
import type { Meeting } from '../governance/meeting.js';
import type { Obstacle } from '../governance/obstacle.js';
import type { Proposal } from '../governance/proposal.js';
import type { Team } from '../governance/team.js';
import type { Post } from '../partners/post.js';
import type { Relationship } from '../partners/relationship.js';
import type { Collection } from './collections.js';

/** Lists of a directory that say who governs, who decided what, and who has still to agree. */
export interface GovernanceRecords {
  readonly posts?: readonly Post[] | undefined;
  readonly relationships?: readonly Relationship[] | undefined;
  readonly alliances?: readonly Alliance[] | undefined;
  readonly teams?: readonly Team[] | undefined;
  readonly meetings?: readonly Meeting[] | undefined;
  readonly proposals?: readonly Proposal[] | undefined;
  readonly decisions?: readonly DecisionRecord[] | undefined;
  readonly actions?: readonly Action[] | undefined;
  readonly issues?: readonly Issue[] | undefined;
  readonly obstacles?: readonly Obstacle[] | undefined;
}

type GovernanceRecord<N extends keyof GovernanceRecords> = NonNullable<GovernanceRecords[N]>[number];

/** Rows of `COLLECTIONS` for these lists. */
export const GOVERNANCE_COLLECTIONS = {
  posts: {
    one: 'post',
    references: {
      'partnerId?': 'partners',
      'allianceId?': 'alliances',
      'teamId?': 'teams',
      'areaIds?[]': 'areas',
      'betweenIds?[]': 'partners',
      'history?[].postId?': 'posts',
      'history?[].recruitedByIds?[]': 'partners',
    },
  },
  relationships: {
    one: 'relationship',
    visibility: 'partners',
    references: {
      'partnerIds[]': 'partners',
      'challenges?[].raisedById': 'partners',
      'visits?[].byId': 'partners',
      'visits?[].toId': 'partners',
      'visits?[].assetId?': 'assets',
    },
  },
  alliances: {
    one: 'alliance',
    references: {
      'partnerId?': 'partners',
      'areaIds?[]': 'areas',
      'reportsToIds?[]': ['alliances', 'partners'],
      'successorIds?[]': 'alliances',
      'seats?[].memberId?': 'partners',
      'seats?[].allianceId?': 'alliances',
      'seats?[].representatives?[].postId?': 'posts',
      'seats?[].representatives?[].recruitedByIds?[]': 'partners',
      'delegations?[].fromId': ['alliances', 'partners'],
      'delegations?[].toId': ['alliances', 'partners'],
      'offices?[].partnerId?': 'partners',
      'offices?[].postId?': 'posts',
      'leads?[].objectiveId?': 'objectives',
      'leads?[].partnerId?': 'partners',
      'leads?[].postId?': 'posts',
    },
  },
  teams: {
    one: 'team',
    references: {
      'areaIds?[]': 'areas',
      'members?[].partnerId': 'partners',
      'allianceId?': 'alliances',
      'serviceIds?[]': 'services',
    },
  },
  meetings: {
    one: 'meeting',
    visibility: 'partners',
    references: {
      'bodyId?': 'alliances',
      'teamId?': 'teams',
      'locationId?': 'locations',
      'sittings?[].agenda?[].proposalId?': { to: 'proposals', essential: true },
      'sittings?[].attendance?[].seatId?': 'elsewhere',
      'sittings?[].attendance?[].partnerId?': ['partners', 'alliances'],
    },
  },
  proposals: {
    one: 'proposal',
    visibility: 'partners',
    references: {
      'initiatedBy?.partnerId?': 'partners',
      'initiatedBy?.allianceId?': 'alliances',
      'allianceId?': 'alliances',
      'teamId?': 'teams',
      'areaIds?[]': 'areas',
      'objectiveIds?[]': 'objectives',
      'pathwayId?': { to: 'pathways', essential: true },
      'gates?[].bodyId?': 'alliances',
      'gates?[].hearings?[].meetingId?': 'meetings',
      'approvals?[].partnerId': { to: 'partners', essential: 'record' },
      'approvals?[].bodyId?': 'alliances',
      'approvals?[].hearings?[].meetingId?': 'meetings',
      'rollout?[].areaIds?[]': 'areas',
    },
  },
  decisions: {
    one: 'decision',
    visibility: 'partners',
    references: {
      'bodyId?': 'alliances',
      'meetingId?': 'meetings',
      'proposalId?': { to: 'proposals', essential: true },
      'initiatedBy?.partnerId?': 'partners',
      'initiatedBy?.allianceId?': 'alliances',
    },
  },
  actions: {
    one: 'action',
    visibility: 'partners',
    references: {
      'ownerId?': 'partners',
      'postId?': 'posts',
      'decisionId?': { to: 'decisions', essential: true },
      'meetingId?': 'meetings',
    },
  },
  issues: {
    one: 'issue',
    visibility: 'partners',
    references: {
      'raisedById?': 'partners',
      'betweenIds?[]': 'partners',
      'allianceId?': 'alliances',
      'events?[].bodyId?': 'alliances',
      'events?[].brokerPostId?': 'posts',
    },
  },
  obstacles: {
    one: 'obstacle',
    visibility: 'partners',
    references: {
      'objectiveIds?[]': 'objectives',
      'proposalIds?[]': 'proposals',
      'allianceId?': 'alliances',
      'ownerId?': 'partners',
    },
  },
} as const satisfies { readonly [N in keyof GovernanceRecords]-?: Collection<GovernanceRecord<N>> };
