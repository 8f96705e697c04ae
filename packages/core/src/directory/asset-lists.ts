import type { CommissioningCheck } from '../assets/before-you-build.js';
import type { CapabilityRule } from '../assets/capability.js';
import type { Gap } from '../assets/gaps.js';
import type { OfferBundle, OfferRule, TouchpointRule } from '../assets/offers.js';
import type { Indicator } from '../neighbourhoods/indicator.js';
import type { Collection } from './collections.js';

/** Lists of a directory that say how people fare, what that calls for, and what is missing. */
export interface AssetLists {
  readonly indicators?: readonly Indicator[] | undefined;
  readonly offerBundles?: readonly OfferBundle[] | undefined;
  readonly offerRules?: readonly OfferRule[] | undefined;
  readonly touchpointRules?: readonly TouchpointRule[] | undefined;
  readonly capabilityRules?: readonly CapabilityRule[] | undefined;
  readonly commissioningChecks?: readonly CommissioningCheck[] | undefined;
  readonly gaps?: readonly Gap[] | undefined;
}

/** Rows of the table of lists for `AssetLists`. Plans and gaps are for partners until somebody publishes them. */
export const ASSET_COLLECTIONS = {
  indicators: { one: 'indicator', references: { areaId: 'areas' } },
  offerBundles: { one: 'bundle of offers', references: {} },
  offerRules: { one: 'offer rule', references: { 'bundleIds[]': 'offerBundles' } },
  touchpointRules: { one: 'touchpoint rule', references: {} },
  capabilityRules: { one: 'capability rule', references: {} },
  commissioningChecks: {
    one: 'commissioning check',
    visibility: 'partners',
    references: {
      areaId: 'areas',
      'indicatorId?': 'indicators',
      'askedIds?[]': 'partners',
      'impacts?[].assetId': 'assets',
      'retiresIds?[]': 'services',
    },
  },
  gaps: {
    one: 'gap',
    visibility: 'partners',
    references: {
      'areaIds?[]': 'areas',
      'pathwayId?': 'pathways',
      'indicatorIds?[]': 'indicators',
      'closedByIds?[]': 'services',
    },
  },
} as const satisfies { readonly [N in keyof AssetLists]-?: Collection<NonNullable<AssetLists[N]>[number]> };
