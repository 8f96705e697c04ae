export * from './campaign.schema.js';
export * from './objective.schema.js';
export * from './option-appraisal.schema.js';
export * from './programme.schema.js';
export * from './sent-report.schema.js';
export * from './seasonal-plan.schema.js';
