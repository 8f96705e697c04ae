export * from './insight.schema.js';
export * from './mandate.schema.js';
export * from './mobilisation.schema.js';
export * from './theme.schema.js';
