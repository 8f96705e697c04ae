export * from './partner.js';
