import { kitFile } from '../shared/source/kit-file.js';
import * as funnel from './funnel-figures.js';
import * as keeping from './keeping.js';
import type { parts as bundled } from './parts.js';
import * as run from './run-figures.js';

/**
 * The statistics as files of the same version in the folder that `kit-charts.js` came from. Run charts, funnels and what saves figures are
 * in `kit-charts.js` itself: they are too small for files that have to be copied along.
 */
export const parts: typeof bundled = {
  'kit-statistics': () => kitFile('kit-statistics'),
  'kit-trend': () => kitFile('kit-trend'),
  run: () => Promise.resolve(run),
  funnel: () => Promise.resolve(funnel),
  keeping: () => Promise.resolve(keeping),
};
