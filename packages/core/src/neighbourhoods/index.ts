export * from './area.js';
export * from './within.js';
export * from './deprivation.js';
export * from './indicator.js';
export { areaLocator } from './area-locator.js';
export { AREA_PACK_VERSION, openAreaPack, packDigest } from './area-pack.js';
export type { AreaPack, AreaPackData, PackAccuracy, PackedSector } from './area-pack.js';
export type { ArcIndex, Topology, TopologyArea } from './topology.js';
