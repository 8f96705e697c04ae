/**
 * Every zod schema of the domain, and what explains their failures. Needs the peer dependency `zod`.
 * @packageDocumentation
 */
export * from './schema-explain.js';
export { nearestWord } from './text/nearest-word.js';
export * from './schema-near-keys.js';
export * from './shared-schemas.js';
export * from './partners/schema.js';
export * from './neighbourhoods/schema.js';
export * from './assets/schema.js';
export * from './services/schema.js';
export * from './referrals/schema.js';
export * from './governance/schema.js';
export * from './plans/schema.js';
export * from './money/schema.js';
export * from './resources/schema.js';
export * from './community/schema.js';
export * from './directory/schema.js';
export * from './directory/read-directory.schema.js';
export * from './directory/reorganisation.schema.js';
export * from './outcomes/schema.js';
export * from './pathways/schema.js';
