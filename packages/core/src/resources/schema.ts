export * from './expression-round.schema.js';
export * from './mutual-aid.schema.js';
export * from './workforce.schema.js';
