export * from './alliance-contract.js';
export * from './financial-position.js';
export * from './flexible-budget.js';
export * from './funding-flow.js';
export * from './pence.js';
