export * from './schedule.js';
export * from './location.js';
export * from './service.js';
export * from './crisis.js';
export { nextOpenings, openOn, openState } from './hours.js';
export type { DayState, HoursNotKnown, HoursUnknown, OpenState, Session } from './hours.js';
export { scheduleProblems } from './hours-lines.js';
export type { HoursOptions } from './hours-lines.js';
