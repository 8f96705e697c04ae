export { parsePostcode, parsePostcodePart, readPostcode, readPostcodePart } from './postcode.js';
export type { Postcode, PostcodePart, PostcodePrecision } from './postcode.js';
export { BRITISH_ISLES, distanceMetres, isWithin, parsePoint, readPoint } from './point.js';
export type { Bounds, LatLng } from './point.js';
export { currentGssCode, gssAliases, gssChanges, readGssCode } from './gss.js';
export type { GssChange, GssCode } from './gss.js';
export { areaOf, resolvePostcode, tableResolver } from './resolver.js';
export type { AreaAnswer, AreaShare, PlacedCode, PostcodeResolver, Resolution } from './resolver.js';
