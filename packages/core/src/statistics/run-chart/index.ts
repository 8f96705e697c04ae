export {
  RUN_SIGNALS,
  type RunChart,
  runChart,
  type RunChartOptions,
  type RunPoint,
  type RunSignal,
} from './run-chart.js';
