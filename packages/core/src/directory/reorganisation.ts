import type { Area } from '../neighbourhoods/area.js';
import type { Partner } from '../partners/partner.js';
import type { RecordKeeping } from '../record.js';
import type { CivilDate } from '../time/civil.js';

/** A partner that a reorganisation would end. */
export interface EndingPartner {
  readonly partnerId: string;
  /** Partners that would take over, by id: of the directory or of the reorganisation itself. */
  readonly successorIds?: readonly string[] | undefined;
}

/** An area that a reorganisation would end. */
export interface EndingArea {
  readonly areaId: string;
  /** Areas that would take its place, by id. */
  readonly successorIds?: readonly string[] | undefined;
}

/**
 * A change of bodies and of the map on one day, as a what-if. It is rehearsed on a copy of the directory and is no fact until somebody
 * has decided it; the directory itself is not touched.
 */
export interface Reorganisation extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly about?: string | undefined;
  /** On what the rehearsal rests, and what of it nobody has decided. */
  readonly basis?: string | undefined;
  /** First day of the new arrangement, `YYYY-MM-DD`; what ends exists until the day before. */
  readonly effective: CivilDate;
  readonly endingPartners?: readonly EndingPartner[] | undefined;
  readonly endingAreas?: readonly EndingArea[] | undefined;
  readonly newPartners?: readonly Partner[] | undefined;
  readonly newAreas?: readonly Area[] | undefined;
}
