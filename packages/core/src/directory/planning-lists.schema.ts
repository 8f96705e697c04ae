import { communityInsightSchema, engagementSchema } from '../community/insight.schema.js';
import { mandateSchema } from '../community/mandate.schema.js';
import { mobilisationSchema } from '../community/mobilisation.schema.js';
import { determinantSchema, issueThemeSchema } from '../community/theme.schema.js';
import { allianceContractSchema } from '../money/alliance-contract.schema.js';
import { financialPositionSchema } from '../money/financial-position.schema.js';
import { flexibleBudgetSchema } from '../money/flexible-budget.schema.js';
import { fundingFlowSchema, fundingSourceSchema } from '../money/funding-flow.schema.js';
import { campaignSchema } from '../plans/campaign.schema.js';
import { incidentSchema, objectiveSchema } from '../plans/objective.schema.js';
import { optionAppraisalSchema } from '../plans/option-appraisal.schema.js';
import { programmeSchema } from '../plans/programme.schema.js';
import { seasonalPlanSchema } from '../plans/seasonal-plan.schema.js';
import { sentReportSchema } from '../plans/sent-report.schema.js';
import { expressionRoundSchema } from '../resources/expression-round.schema.js';
import { aidAgreementSchema, aidOfferSchema, aidRequestSchema } from '../resources/mutual-aid.schema.js';
import { records } from '../schema-fields.js';
import { coLocationSchema, workforceCapacitySchema } from '../resources/workforce.schema.js';

/** Fields of `directorySchema` for what partners plan, pay for, lend each other and know of people. */
export const planningLists = {
  seasonalPlans: records(seasonalPlanSchema, 'Plans for a season.'),
  programmes: records(programmeSchema, 'Programmes, pilots, projects and initiatives.'),
  campaigns: records(campaignSchema, 'Campaigns.'),
  objectives: records(objectiveSchema, 'Objectives.'),
  incidents: records(incidentSchema, 'Incidents.'),
  optionAppraisals: records(optionAppraisalSchema, 'Option appraisals.'),
  sentReports: records(sentReportSchema, 'Reports handed over.'),
  fundingSources: records(fundingSourceSchema, 'Funding sources.'),
  fundingFlows: records(fundingFlowSchema, 'Flows of money.'),
  flexibleBudgets: records(flexibleBudgetSchema, 'Flexible budgets.'),
  allianceContracts: records(allianceContractSchema, 'Alliance contracts.'),
  financialPositions: records(financialPositionSchema, 'Financial positions.'),
  aidRequests: records(aidRequestSchema, 'Requests for aid.'),
  aidOffers: records(aidOfferSchema, 'Offers of aid.'),
  aidAgreements: records(aidAgreementSchema, 'Agreements on aid.'),
  expressionRounds: records(expressionRoundSchema, 'Rounds of expressions of interest.'),
  workforce: records(workforceCapacitySchema, 'Staff, as posts.'),
  coLocations: records(coLocationSchema, 'Staff under another’s roof.'),
  issueThemes: records(issueThemeSchema, 'Issue themes.'),
  determinants: records(determinantSchema, 'Determinants of health.'),
  mobilisations: records(mobilisationSchema, 'Assets brought to bear on issues.'),
  engagements: records(engagementSchema, 'How communities were heard.'),
  communityInsights: records(communityInsightSchema, 'What is known of communities.'),
  mandates: records(mandateSchema, 'What bodies oblige their staff to.'),
};
