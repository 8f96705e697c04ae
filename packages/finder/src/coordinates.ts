/** Coordinate of a place that has none, or none to be told. */
export const UNLOCATED = 0x7fffffff;

/** Coordinates are kept as whole millionths of a degree: within 6 centimetres. */
export const MILLIONTHS = 1e6;
