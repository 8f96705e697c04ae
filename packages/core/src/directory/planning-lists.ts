import type { CommunityInsight, Engagement } from '../community/insight.js';
import type { Mandate } from '../community/mandate.js';
import type { Mobilisation } from '../community/mobilisation.js';
import type { Determinant, IssueTheme } from '../community/theme.js';
import type { AllianceContract } from '../money/alliance-contract.js';
import type { FinancialPosition } from '../money/financial-position.js';
import type { FlexibleBudget } from '../money/flexible-budget.js';
import type { FundingFlow, FundingSource } from '../money/funding-flow.js';
import type { Campaign } from '../plans/campaign.js';
import type { Incident, Objective } from '../plans/objective.js';
import type { OptionAppraisal } from '../plans/option-appraisal.js';
import type { Programme } from '../plans/programme.js';
import type { SeasonalPlan } from '../plans/seasonal-plan.js';
import type { SentReport } from '../plans/sent-report.js';
import type { ExpressionRound } from '../resources/expression-round.js';
import type { AidAgreement, AidOffer, AidRequest } from '../resources/mutual-aid.js';
import type { CoLocation, WorkforceCapacity } from '../resources/workforce.js';
import type { Collection } from './collections.js';

/** Lists of a directory that say what partners plan, pay for, lend each other and know of people. */
export interface PlanningLists {
  readonly seasonalPlans?: readonly SeasonalPlan[] | undefined;
  readonly programmes?: readonly Programme[] | undefined;
  readonly campaigns?: readonly Campaign[] | undefined;
  readonly objectives?: readonly Objective[] | undefined;
  readonly incidents?: readonly Incident[] | undefined;
  readonly optionAppraisals?: readonly OptionAppraisal[] | undefined;
  readonly sentReports?: readonly SentReport[] | undefined;
  readonly fundingSources?: readonly FundingSource[] | undefined;
  readonly fundingFlows?: readonly FundingFlow[] | undefined;
  readonly flexibleBudgets?: readonly FlexibleBudget[] | undefined;
  readonly allianceContracts?: readonly AllianceContract[] | undefined;
  readonly financialPositions?: readonly FinancialPosition[] | undefined;
  readonly aidRequests?: readonly AidRequest[] | undefined;
  readonly aidOffers?: readonly AidOffer[] | undefined;
  readonly aidAgreements?: readonly AidAgreement[] | undefined;
  readonly expressionRounds?: readonly ExpressionRound[] | undefined;
  readonly workforce?: readonly WorkforceCapacity[] | undefined;
  readonly coLocations?: readonly CoLocation[] | undefined;
  readonly issueThemes?: readonly IssueTheme[] | undefined;
  readonly determinants?: readonly Determinant[] | undefined;
  readonly mobilisations?: readonly Mobilisation[] | undefined;
  readonly engagements?: readonly Engagement[] | undefined;
  readonly communityInsights?: readonly CommunityInsight[] | undefined;
  readonly mandates?: readonly Mandate[] | undefined;
}

type PlanningRecord<N extends keyof PlanningLists> = NonNullable<PlanningLists[N]>[number];

/** What partners keep among themselves unless a record says otherwise: plans, money, staff and who lends what to whom. */
const among = 'partners';

/** Steps, outcomes and criteria stand inside records of other lists. */
const other = 'elsewhere';

/** Rows of `COLLECTIONS` for these lists. */
export const PLANNING_COLLECTIONS = {
  seasonalPlans: {
    one: 'seasonal plan',
    visibility: among,
    references: {
      'ownerId?': ['partners', 'alliances'],
      'areaIds?[]': 'areas',
      'partnerIds[]': 'partners',
      'stepIds?[]': other,
      'actions[].stepIds?[]': other,
      'actions[].areaIds?[]': 'areas',
      'actions[].themeIds?[]': 'issueThemes',
      'actions[].measureIds?[]': 'measures',
      'actions[].duties[].partnerId': 'partners',
      'actions[].duties[].postId?': 'posts',
    },
  },
  programmes: {
    one: 'programme',
    references: {
      'grewFromId?': 'programmes',
      'partOfId?': 'programmes',
      'areaIds?[]': 'areas',
      'participants?[].partnerId': 'partners',
      'coordinators?[].areaId': 'areas',
      'coordinators?[].partnerId?': 'partners',
      'coordinators?[].postId?': 'posts',
      'sites?[].locationId?': 'locations',
      'assetIds?[]': 'assets',
      'serviceIds?[]': 'services',
      'objectiveIds?[]': 'objectives',
      'themeIds?[]': 'issueThemes',
      'measureIds?[]': 'measures',
    },
  },
  campaigns: {
    one: 'campaign',
    references: {
      'areaIds?[]': 'areas',
      'serviceIds?[]': 'services',
      'signposts?[].partnerId': 'partners',
      'ownerId?': ['partners', 'alliances'],
      'uptake?[].partnerId?': 'partners',
      'uptake?[].areaId?': 'areas',
    },
  },
  objectives: {
    one: 'objective',
    references: {
      'ownerId?': ['partners', 'alliances'],
      'parentId?': 'objectives',
      'alignsWith?[].objectiveId?': 'objectives',
      'leads?[].partnerId': 'partners',
      'leads?[].postId?': 'posts',
      'outcomeIds?[]': other,
      'measureIds?[]': 'measures',
      'incidentEffects?[].incidentId': 'incidents',
    },
  },
  incidents: { one: 'incident', references: { 'declaredById?': 'partners', 'areaIds?[]': 'areas' } },
  optionAppraisals: {
    one: 'option appraisal',
    visibility: among,
    references: {
      'proposalId?': 'proposals',
      'partnerIds?[]': 'partners',
      // A criterion of the same appraisal.
      'options[].scores[].criterionId': other,
    },
  },
  sentReports: { one: 'sent report', visibility: among, references: { dutyId: 'reportDuties' } },
  fundingSources: { one: 'funding source', visibility: among, references: { 'holderId?': 'partners' } },
  fundingFlows: {
    one: 'funding flow',
    visibility: among,
    references: {
      fromId: 'partners',
      toId: 'partners',
      'sourceId?': 'fundingSources',
      'programmeId?': 'programmes',
      'decisionId?': 'decisions',
    },
  },
  flexibleBudgets: {
    one: 'flexible budget',
    visibility: among,
    references: {
      holderId: ['partners', 'alliances'],
      'sourceId?': 'fundingSources',
      'areaIds?[]': 'areas',
      'spend?[].partnerId?': 'partners',
      'spend?[].areaId?': 'areas',
      'spend?[].themeId?': 'issueThemes',
    },
  },
  allianceContracts: {
    one: 'alliance contract',
    visibility: among,
    references: { 'allianceId?': 'alliances', 'parties[].partnerId': 'partners', 'measureIds?[]': 'measures' },
  },
  financialPositions: { one: 'financial position', visibility: among, references: { partnerId: 'partners' } },
  aidRequests: {
    one: 'request for aid',
    visibility: among,
    references: { partnerId: 'partners', 'areaIds?[]': 'areas', 'themeIds?[]': 'issueThemes' },
  },
  aidOffers: {
    one: 'offer of aid',
    visibility: among,
    references: {
      partnerId: 'partners',
      'requestId?': 'aidRequests',
      'areaIds?[]': 'areas',
      'forPartnerIds?[]': 'partners',
    },
  },
  aidAgreements: {
    one: 'agreement on aid',
    visibility: among,
    references: { requestId: 'aidRequests', offerId: 'aidOffers' },
  },
  expressionRounds: {
    one: 'round of expressions of interest',
    visibility: among,
    references: {
      askedById: 'partners',
      'requestIds[]': 'aidRequests',
      'invitedIds[]': 'partners',
      'declines?[].partnerId': 'partners',
    },
  },
  workforce: {
    one: 'workforce entry',
    visibility: among,
    references: {
      partnerId: 'partners',
      'locationId?': 'locations',
      'areaId?': 'areas',
      'teamId?': 'teams',
      'programmeId?': 'programmes',
    },
  },
  coLocations: {
    one: 'co-location',
    references: { hostId: 'partners', 'locationId?': 'locations', employerId: 'partners', 'teamId?': 'teams' },
  },
  issueThemes: {
    one: 'issue theme',
    references: { 'broaderId?': 'issueThemes', 'determinantIds?[]': 'determinants' },
  },
  determinants: { one: 'determinant', references: {} },
  mobilisations: {
    one: 'mobilisation',
    references: {
      assetId: 'assets',
      'themeId?': 'issueThemes',
      'issueId?': 'issues',
      'byIds[]': 'partners',
      'areaIds?[]': 'areas',
      'measureIds?[]': 'measures',
    },
  },
  engagements: {
    one: 'engagement',
    references: { 'areaIds?[]': 'areas', 'byIds[]': 'partners', 'potential?[].assetId': 'assets' },
  },
  communityInsights: {
    one: 'community insight',
    visibility: among,
    references: {
      'areaIds[]': 'areas',
      'themeIds[]': 'issueThemes',
      'fromId?': 'partners',
      'engagementId?': 'engagements',
      'assetIds?[]': 'assets',
    },
  },
  mandates: {
    one: 'mandate',
    references: { partnerId: 'partners', 'withIds?[]': 'partners', 'decisionId?': 'decisions' },
  },
} as const satisfies { readonly [N in keyof PlanningLists]-?: Collection<PlanningRecord<N>> };
