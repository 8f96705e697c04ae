import type { Asset } from '../assets/asset.js';
import type { CapabilityRule } from '../assets/capability.js';
import type { CommissioningCheck, Gap, OfferBundle, OfferRule, TouchpointRule } from '../assets/planning.js';
import type { CommunityInsight, Engagement } from '../community/insight.js';
import type { Mandate } from '../community/mandate.js';
import type { Mobilisation } from '../community/mobilisation.js';
import type { Determinant, IssueTheme } from '../community/theme.js';
import type { Action } from '../governance/action.js';
import type { Alliance } from '../governance/alliance.js';
import type { DecisionRecord } from '../governance/decision.js';
import type { Issue } from '../governance/issue.js';
import type { Meeting } from '../governance/meeting.js';
import type { Obstacle } from '../governance/obstacle.js';
import type { Proposal } from '../governance/proposal.js';
import type { Team } from '../governance/team.js';
import type { AllianceContract } from '../money/alliance-contract.js';
import type { FinancialPosition } from '../money/financial-position.js';
import type { FlexibleBudget } from '../money/flexible-budget.js';
import type { FundingFlow, FundingSource } from '../money/funding-flow.js';
import type { Area } from '../neighbourhoods/area.js';
import type { Indicator } from '../neighbourhoods/indicator.js';
import type { Claim } from '../outcomes/claim.js';
import type { ReportDuty } from '../outcomes/judgement.js';
import type { Measure } from '../outcomes/measure.js';
import type { ObservationRecord } from '../outcomes/observation.js';
import type { OutcomeSet } from '../outcomes/outcome-set.js';
import type { Story } from '../outcomes/story.js';
import type { Partner } from '../partners/partner.js';
import type { Post } from '../partners/post.js';
import type { Relationship } from '../partners/relationship.js';
import type { Cohort, Pathway } from '../pathways/pathway.js';
import type { WaitingStandard } from '../pathways/waiting-standard.js';
import type { Campaign } from '../plans/campaign.js';
import type { Incident, Objective } from '../plans/objective.js';
import type { OptionAppraisal } from '../plans/option-appraisal.js';
import type { Programme } from '../plans/programme.js';
import type { SeasonalPlan } from '../plans/seasonal-plan.js';
import type { SentReport } from '../plans/sent-report.js';
import type { Provenance } from '../record.js';
import type { ExpressionRound } from '../resources/expression-round.js';
import type { AidAgreement, AidOffer, AidRequest } from '../resources/mutual-aid.js';
import type { CoLocation, WorkforceCapacity } from '../resources/workforce.js';
import type { Location } from '../services/location.js';
import type { Service } from '../services/service.js';
import type { Reorganisation } from './reorganisation.js';

/** Version of the directory's shape that this code writes. How older ones are brought to it stands in upgrade.ts. */
export const DIRECTORY_SCHEMA_VERSION = 2;

/**
 * Everything a place knows about itself, as one data set. Lists refer to each other by id. It may be written as several
 * files with the same `id`, one a concept or one an owner; `mergeDirectories` makes them one.
 */
export interface DirectoryData {
  readonly schemaVersion: number;
  readonly id: string;
  readonly name: string;
  /** Where the records come from that do not say so themselves. */
  readonly provenance?: readonly Provenance[] | undefined;
  readonly partners?: readonly Partner[] | undefined;
  readonly areas?: readonly Area[] | undefined;
  readonly locations?: readonly Location[] | undefined;
  readonly assets?: readonly Asset[] | undefined;
  readonly services?: readonly Service[] | undefined;
  readonly cohorts?: readonly Cohort[] | undefined;
  readonly pathways?: readonly Pathway[] | undefined;
  readonly waitingStandards?: readonly WaitingStandard[] | undefined;
  readonly measures?: readonly Measure[] | undefined;
  readonly observations?: readonly ObservationRecord[] | undefined;
  readonly claims?: readonly Claim[] | undefined;
  readonly stories?: readonly Story[] | undefined;
  readonly outcomeSets?: readonly OutcomeSet[] | undefined;
  readonly reportDuties?: readonly ReportDuty[] | undefined;
  readonly reorganisations?: readonly Reorganisation[] | undefined;

  // Lists that say how people fare, what that calls for, and what is missing.
  readonly indicators?: readonly Indicator[] | undefined;
  readonly offerBundles?: readonly OfferBundle[] | undefined;
  readonly offerRules?: readonly OfferRule[] | undefined;
  readonly touchpointRules?: readonly TouchpointRule[] | undefined;
  readonly capabilityRules?: readonly CapabilityRule[] | undefined;
  readonly commissioningChecks?: readonly CommissioningCheck[] | undefined;
  readonly gaps?: readonly Gap[] | undefined;

  // Lists that say what partners plan, pay for, lend each other and know of people.
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

  // Lists that say who governs, who decided what, and who has still to agree.
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

  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
