export * from './aid-matching.js';
export * from './expression-round.js';
export * from './mutual-aid.js';
export * from './pooled-resources.js';
export * from './workforce.js';
