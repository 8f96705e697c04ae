export * from './finder.js';
