export { fromBlocks, toBlocks } from './blocks.js';
export type { TextBlock } from './blocks.js';
export { summarise } from './summary.js';
export { mustBeRecord, mustBeRecords } from './must-be.js';
export { nearestWord } from './nearest-word.js';
export { percentInWords } from './percent.js';
export { countInWords, listInWords } from './list-in-words.js';
