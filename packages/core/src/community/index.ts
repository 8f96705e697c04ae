export * from './insight.js';
export * from './mandate.js';
export * from './mobilisation.js';
export * from './personal-details.js';
export * from './theme.js';
