/**
 * Outcomes: what is measured, what was claimed and told, and how far it may be believed. Rules only; the schemas are in
 * `@neighbourhood-kit/core/outcomes/schema`.
 * @packageDocumentation
 */
export * from './claim.js';
export * from './evidence.js';
export * from './instruments.js';
export * from './judgement.js';
export * from './measure.js';
export * from './measure-reading.js';
export * from './observation.js';
export * from './outcome-set.js';
export * from './report.js';
export * from './report-subject.js';
export * from './scoring.js';
export * from './splits.js';
export * from './story.js';
export * from './survey.js';
