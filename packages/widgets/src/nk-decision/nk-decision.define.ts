import { define } from '../shared/define.js';
import { NkDecision } from './nk-decision.js';

define('nk-decision', NkDecision);

declare global {
  interface HTMLElementTagNameMap {
    'nk-decision': NkDecision;
  }
}

export { NkDecision };
