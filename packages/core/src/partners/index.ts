export * from './partner.js';
export * from './post.js';
export * from './relationship.js';
export * from './succession.js';
