import {
  capabilityRuleSchema,
  commissioningCheckSchema,
  gapSchema,
  offerBundleSchema,
  offerRuleSchema,
  touchpointRuleSchema,
} from '../assets/planning.schema.js';
import { indicatorSchema } from '../neighbourhoods/indicator.schema.js';
import { records } from '../schema-fields.js';

/** Fields of `directorySchema` for how people fare, what that calls for, and what is missing. */
export const assetLists = {
  indicators: records(indicatorSchema, 'Figures about the people of areas.'),
  offerBundles: records(offerBundleSchema, 'Offers that belong together.'),
  offerRules: records(offerRuleSchema, 'Which bundles a figure calls for.'),
  touchpointRules: records(touchpointRuleSchema, 'Where people with a need go anyway.'),
  capabilityRules: records(capabilityRuleSchema, 'What assets become able to do when a role is added.'),
  commissioningChecks: records(commissioningCheckSchema, 'Plans for new services, with their answers.'),
  gaps: records(gapSchema, 'What is known to be missing.'),
};
