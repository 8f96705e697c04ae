import { define } from '../shared/define.js';
import { NkOutcomeTable } from './nk-outcome-table.js';

define('nk-outcome-table', NkOutcomeTable);

declare global {
  interface HTMLElementTagNameMap {
    'nk-outcome-table': NkOutcomeTable;
  }
}

export { NkOutcomeTable };
