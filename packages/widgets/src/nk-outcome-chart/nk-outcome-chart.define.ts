import { define } from '../shared/define.js';
import { NkOutcomeChart } from './nk-outcome-chart.js';

define('nk-outcome-chart', NkOutcomeChart);

declare global {
  interface HTMLElementTagNameMap {
    'nk-outcome-chart': NkOutcomeChart;
  }
}

export { NkOutcomeChart };
