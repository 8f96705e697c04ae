/**
 * Works out opening hours for an index that a page builds (`./build`).
 * @packageDocumentation
 */
export { weekPatterns } from './hours/week-patterns.js';
