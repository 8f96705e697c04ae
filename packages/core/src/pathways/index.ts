/**
 * Pathways: steps, handoffs and waits across partners. Rules only; the schemas are in `@neighbourhood-kit/core/pathways/schema`.
 * @packageDocumentation
 */
export * from './care-setting.js';
export * from './pathway.js';
export * from './time-limit.js';
export * from './links.js';
export * from './overlaps.js';
export * from './handoff-monitor.js';
export * from './discharge.js';
export * from './complexity.js';
export * from './waiting-standard.js';
export * from './wait.js';
