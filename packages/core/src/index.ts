/**
 * The domain model of Neighbourhood Kit: types and zod-free rules of every concept but outcomes and insight, which stand with
 * statistics in `@neighbourhood-kit/core/outcomes`, `/insight` and `/statistics`. Schemas live in `@neighbourhood-kit/core/schemas`.
 * @packageDocumentation
 */
export * from './result.js';
export * from './rules.js';
export * from './names.js';
export * from './partners/index.js';
export * from './neighbourhoods/index.js';
export * from './assets/index.js';
export * from './services/index.js';
export * from './referrals/index.js';
export * from './governance/index.js';
export * from './plans/index.js';
export * from './money/index.js';
export * from './resources/index.js';
export * from './community/index.js';
export * from './directory/index.js';
export * from './time/index.js';
export * from './place/index.js';
export * from './pathways/index.js';
export * from './identifiers/index.js';
export * from './text/index.js';
