import { expect, test } from 'vitest';
import type { Indicator } from '../neighbourhoods/index.js';
import type { indicatorSchema } from '../neighbourhoods/schema.js';
import type { Agrees } from '../testing/agrees.js';
import type { CapabilityRule, CommissioningCheck, Gap, OfferBundle, OfferRule, TouchpointRule } from './index.js';
import type * as schemas from './schema.js';

test('every schema of planning describes exactly the fields of its interface, as the compiler sees them', () => {
  const agreed: [
    Agrees<typeof indicatorSchema, Indicator>,
    Agrees<typeof schemas.capabilityRuleSchema, CapabilityRule>,
    Agrees<typeof schemas.offerBundleSchema, OfferBundle>,
    Agrees<typeof schemas.offerRuleSchema, OfferRule>,
    Agrees<typeof schemas.touchpointRuleSchema, TouchpointRule>,
    Agrees<typeof schemas.gapSchema, Gap>,
    Agrees<typeof schemas.commissioningCheckSchema, CommissioningCheck>,
  ] = [true, true, true, true, true, true, true];
  expect(agreed).not.toContain(false);
});
