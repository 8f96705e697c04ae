import './nk-outcome-chart/nk-outcome-chart.define.js';
import './nk-outcome-table/nk-outcome-table.define.js';
