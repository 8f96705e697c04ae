import { define } from '../shared/define.js';
import { NkWorkList } from './nk-work-list.js';

define('nk-work-list', NkWorkList);

declare global {
  interface HTMLElementTagNameMap {
    'nk-work-list': NkWorkList;
  }
}

export { NkWorkList };
