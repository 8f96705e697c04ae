export * from './alliance.schema.js';
