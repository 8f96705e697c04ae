/**
 * The statistics that turn raw figures into a chart, loaded when a page gives raw figures: a page over a report needs none of them.
 */
export { seriesOf } from '@neighbourhood-kit/core/outcomes';
export { funnel, runChart } from '@neighbourhood-kit/core/statistics';
export { readSpcRequest, spcChart } from '@neighbourhood-kit/core/statistics/spc';
