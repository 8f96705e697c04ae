import type { Collections } from './collection.js';

/** Rows of `COLLECTIONS` for lists that say how people fare, what that calls for, and what is missing. Plans and gaps are for partners until somebody publishes them. */
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
} as const satisfies Partial<Collections>;
