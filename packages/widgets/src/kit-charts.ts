import './nk-outcome-chart/nk-outcome-chart.define.js';
