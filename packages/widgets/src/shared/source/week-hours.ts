/**
 * Opening hours for an index that is built in this page: recurrences, bank holidays, clock changes. A file of its own (`kit-hours.js`) that
 * is loaded where a directory gives hours; a snapshot carries them worked out, and many feeds give none.
 * @packageDocumentation
 */
export { weekPatterns } from '@neighbourhood-kit/finder/hours';
