export * from './campaign.js';
export * from './objective.js';
export * from './option-appraisal.js';
export * from './programme.js';
export * from './sent-report.js';
export * from './seasonal-plan.js';
