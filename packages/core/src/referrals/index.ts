export * from './states.js';
export * from './event.js';
export * from './reasons.js';
export * from './state-machine.js';
export * from './reference.js';
export * from './request.js';
export * from './form.js';
export * from './community-form.js';
