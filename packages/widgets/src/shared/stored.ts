/** Everything that the kit stores on the device has a name that begins with this, so that anyone who leaves at once leaves none of it. */
export const STORED = 'nk-';

/** Beginning of the names under which shortlists are kept, once the visitor has asked for it; alone, the name of lists of all directories together, as they once were. */
export const KEPT_AS = `${STORED}shortlist`;
