export {
  FUNNEL_POSITIONS,
  type Funnel,
  funnel,
  type FunnelLimits,
  type FunnelOptions,
  type FunnelPoint,
  type FunnelPosition,
  type FunnelUnit,
} from './funnel.js';
