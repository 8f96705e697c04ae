/**
 * Insight: what event logs of referrals and support episodes tell a place. Functions take plain arrays, so that a server and a shell
 * can both feed them. Every result says from how many partners it comes, over which period, and what it does not show.
 * @packageDocumentation
 */
export * from './log.js';
export * from './reported.js';
export * from './breakdown.js';
export * from './unmet-need.js';
export * from './waits.js';
export * from './bounces.js';
export * from './diversion.js';
export * from './capacity.js';
export * from './outcomes.js';
export * from './report.js';
