export { chiSquareQuantile } from './chi-square.js';
export { normalQuantile } from './normal.js';
export { tQuantile } from './students-t.js';
