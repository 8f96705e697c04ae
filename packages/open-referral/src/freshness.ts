/**
 * Keeping entries true: whom to ask when, what an owner can answer, and an entry as an approved answer leaves it.
 * @packageDocumentation
 */
export { applyAnswer, type Applied } from './freshness/apply.js';
export type { Answer, Ask, Said, Settled } from './freshness/ask.js';
export { REPLY_COLUMNS, replyColumns } from './freshness/columns.js';
export { dueOf, ownerOf, planMessages, type Message, type Plan } from './freshness/plan.js';
