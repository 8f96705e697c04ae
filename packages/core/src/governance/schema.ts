export * from './alliance.schema.js';
export * from './attendance.schema.js';
export * from './decision.schema.js';
export * from './issue.schema.js';
export * from './meeting.schema.js';
export * from './proposal.schema.js';
export * from './team.schema.js';
