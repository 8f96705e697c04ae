import { describe, expect, test } from 'vitest';
import type { Asset } from './assets/index.js';
import type { DirectoryData } from './directory/index.js';
import type { Alliance } from './governance/index.js';
import type { Area } from './neighbourhoods/index.js';
import type {
  CommunityInsight,
  Determinant,
  Engagement,
  IssueTheme,
  Mandate,
  Mobilisation,
} from './community/index.js';
import type { AllianceContract, FinancialPosition, FlexibleBudget, FundingFlow, FundingSource } from './money/index.js';
import type {
  Campaign,
  Incident,
  Objective,
  OptionAppraisal,
  Programme,
  SeasonalPlan,
  SentReport,
} from './plans/index.js';
import type {
  AidAgreement,
  AidOffer,
  AidRequest,
  CoLocation,
  ExpressionRound,
  WorkforceCapacity,
} from './resources/index.js';
import type { Partner, Post, Relationship } from './partners/index.js';
import type { Cohort, Pathway, TimeLimit, WaitingStandard } from './pathways/index.js';
import type { EpisodeEntry, FormDefinition, ReferralEvent, ReferralRequest } from './referrals/index.js';
import { COMMUNITY_FORM } from './referrals/index.js';
import * as schemas from './schemas.js';
import { explain } from './schemas.js';
import type { Location, Service } from './services/index.js';
import type { Agrees } from './testing/agrees.js';

describe('schemas and interfaces', () => {
  test('every schema describes exactly the fields of its interface, as the compiler sees them', () => {
    const agreed: [
      Agrees<typeof schemas.serviceSchema, Service>,
      Agrees<typeof schemas.locationSchema, Location>,
      Agrees<typeof schemas.partnerSchema, Partner>,
      Agrees<typeof schemas.postSchema, Post>,
      Agrees<typeof schemas.relationshipSchema, Relationship>,
      Agrees<typeof schemas.allianceSchema, Alliance>,
      Agrees<typeof schemas.areaSchema, Area>,
      Agrees<typeof schemas.assetSchema, Asset>,
      Agrees<typeof schemas.directorySchema, DirectoryData>,
      Agrees<typeof schemas.referralRequestSchema, ReferralRequest>,
      Agrees<typeof schemas.formDefinitionSchema, FormDefinition>,
      Agrees<typeof schemas.referralEventSchema, ReferralEvent>,
      Agrees<typeof schemas.campaignSchema, Campaign>,
      Agrees<typeof schemas.incidentSchema, Incident>,
      Agrees<typeof schemas.objectiveSchema, Objective>,
      Agrees<typeof schemas.optionAppraisalSchema, OptionAppraisal>,
      Agrees<typeof schemas.programmeSchema, Programme>,
      Agrees<typeof schemas.sentReportSchema, SentReport>,
      Agrees<typeof schemas.seasonalPlanSchema, SeasonalPlan>,
      Agrees<typeof schemas.allianceContractSchema, AllianceContract>,
      Agrees<typeof schemas.financialPositionSchema, FinancialPosition>,
      Agrees<typeof schemas.flexibleBudgetSchema, FlexibleBudget>,
      Agrees<typeof schemas.fundingFlowSchema, FundingFlow>,
      Agrees<typeof schemas.fundingSourceSchema, FundingSource>,
      Agrees<typeof schemas.aidAgreementSchema, AidAgreement>,
      Agrees<typeof schemas.aidOfferSchema, AidOffer>,
      Agrees<typeof schemas.aidRequestSchema, AidRequest>,
      Agrees<typeof schemas.coLocationSchema, CoLocation>,
      Agrees<typeof schemas.expressionRoundSchema, ExpressionRound>,
      Agrees<typeof schemas.workforceCapacitySchema, WorkforceCapacity>,
      Agrees<typeof schemas.communityInsightSchema, CommunityInsight>,
      Agrees<typeof schemas.determinantSchema, Determinant>,
      Agrees<typeof schemas.engagementSchema, Engagement>,
      Agrees<typeof schemas.issueThemeSchema, IssueTheme>,
      Agrees<typeof schemas.mandateSchema, Mandate>,
      Agrees<typeof schemas.mobilisationSchema, Mobilisation>,
    ] = [
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
    ];
    expect(agreed).not.toContain(false);
    const ofCare: [
      Agrees<typeof schemas.episodeEntrySchema, EpisodeEntry>,
      Agrees<typeof schemas.pathwaySchema, Pathway>,
      Agrees<typeof schemas.cohortSchema, Cohort>,
      Agrees<typeof schemas.timeLimitSchema, TimeLimit>,
      Agrees<typeof schemas.waitingStandardSchema, WaitingStandard>,
    ] = [true, true, true, true, true];
    expect(ofCare).not.toContain(false);
  });

  test('the community form passes the schema of forms', () => {
    expect(schemas.formDefinitionSchema.safeParse(COMMUNITY_FORM).error).toBeUndefined();
  });
});

describe('explain', () => {
  const service = { id: 's1', name: 'Falls clinic', status: 'active' };
  const why = (change: object): string[] => {
    const input = { ...service, ...change };
    const result = schemas.serviceSchema.safeParse(input);
    return result.success ? [] : explain(result.error, input).map((problem) => problem.message);
  };

  test('names the path, what was expected and what was found', () => {
    expect(why({ minimumAge: '18' })).toEqual(['minimumAge: Expected a number, but found "18". Perhaps 18 was meant.']);
    expect(why({ status: 'Active' })).toEqual([
      'status: Expected one of "active", "inactive", "defunct", "temporarily closed", but found "Active". Perhaps "active" was meant.',
    ]);
    expect(why({ serviceAtLocations: [{ id: 'x', location: { id: 'l', latitude: 152.9 } }] })).toEqual([
      'serviceAtLocations[0].location.latitude: Expected at most 90, but found 152.9.',
    ]);
    expect(why({ assuredDate: 'last May' })).toEqual([
      'assuredDate: Expected a day written YYYY-MM-DD, such as 2026-11-22, but found "last May".',
    ]);
    expect(why({ schedules: [{ opensAt: '9am' }] })).toEqual([
      'schedules[0].opensAt: Expected a time written HH:MM on the 24-hour clock, such as 09:30, but found "9am". Perhaps "09:00" was meant.',
    ]);
    expect(why({ name: '' })).toEqual(['name: Expected some text, but found "".']);
    expect(why({ name: undefined })).toEqual(['name: Expected text, but found nothing.']);
  });

  test('repeats no value when the record is not given, as for personal data', () => {
    const result = schemas.referralRequestSchema.safeParse({ person: { name: 42, password: 'x' } });
    const text = JSON.stringify(result.success ? [] : explain(result.error));
    expect(text).toContain('person.name: Expected text.');
    expect(text).not.toContain('42');
  });

  test('keeps fields that the schema does not know', () => {
    expect(schemas.serviceSchema.parse({ ...service, vendorField: 1 })).toMatchObject({ vendorField: 1 });
  });
});
