export * from './schedule.js';
export * from './location.js';
export * from './service.js';
export * from './crisis.js';
