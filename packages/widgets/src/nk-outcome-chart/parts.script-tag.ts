import { beside } from '../shared/source/beside.js';
import type { parts as bundled } from './parts.js';

/** The parts as files of the same version in the folder that `kit-charts.js` came from. */
export const parts: typeof bundled = {
  'kit-statistics': () => beside('kit-statistics'),
  'kit-trend': () => beside('kit-trend'),
};
