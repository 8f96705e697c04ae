export { type Cell, SMALL_NUMBER, suppress, type SuppressedTable, type Suppression } from './suppress.js';
