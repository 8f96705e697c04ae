import type { Collections } from './collection.js';

/** What partners keep among themselves unless a record says otherwise: plans, money, staff and who lends what to whom. */
const among = 'partners';

/** Steps, outcomes and criteria stand inside records of other lists. */
const other = 'elsewhere';

/** Rows of `COLLECTIONS` for lists that say what partners plan, pay for, lend each other and know of people. */
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
} as const satisfies Partial<Collections>;
