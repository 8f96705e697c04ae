export { fromBlocks, toBlocks } from './blocks.js';
export type { TextBlock } from './blocks.js';
export { summarise } from './summary.js';
export { countInWords, listInWords } from './list-in-words.js';
