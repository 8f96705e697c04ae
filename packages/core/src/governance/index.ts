export * from './alliance.js';
export * from './quorum.js';
export * from './visibility.js';
