export * from './area.js';
export * from './within.js';
