import { define } from '../shared/define.js';
import { NkCrisisHelp } from './nk-crisis-help.js';

define('nk-crisis-help', NkCrisisHelp);

declare global {
  interface HTMLElementTagNameMap {
    'nk-crisis-help': NkCrisisHelp;
  }
}
