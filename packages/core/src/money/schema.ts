export * from './alliance-contract.schema.js';
export * from './financial-position.schema.js';
export * from './flexible-budget.schema.js';
export * from './funding-flow.schema.js';
