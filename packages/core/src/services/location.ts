import type { RecordKeeping } from '../record.js';
import type { Schedule } from './schedule.js';

/** A telephone number with who it is for (HSDS `phone`). */
export interface Phone {
  readonly id?: string | undefined;
  /** As published; `readUkTelephone` gives the dialling form. */
  readonly number: string;
  readonly extension?: string | undefined;
  /** `voice`, `text`, `fax`, `textphone`… as the feed says. */
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly languages?: readonly Language[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A person or desk to ask (HSDS `contact`). */
export interface Contact {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly department?: string | undefined;
  readonly email?: string | undefined;
  readonly phones?: readonly Phone[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A language in which help is given (HSDS `language`). */
export interface Language {
  /** BCP 47 or ISO 639 code, where the source gives one. */
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** One postal or physical address (HSDS `address`). */
export interface Address {
  readonly id?: string | undefined;
  /** `physical`, `postal` or `virtual` (ORUK 3.0). */
  readonly addressType?: string | undefined;
  readonly attention?: string | undefined;
  readonly address1?: string | undefined;
  readonly address2?: string | undefined;
  readonly city?: string | undefined;
  /** County or region; ORUK's `state_province`. */
  readonly stateProvince?: string | undefined;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** One fact about physical access to a place (HSDS `accessibility`). */
export interface Accessibility {
  readonly id?: string | undefined;
  /** `step-free`, `accessible-toilet`, `hearing-loop`, `changing-places`, `parking`… or the publisher's words. */
  readonly description?: string | undefined;
  readonly details?: string | undefined;
  readonly url?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A place where help is given (HSDS `location`). */
export interface Location extends RecordKeeping {
  readonly id: string;
  readonly name?: string | undefined;
  readonly alternateName?: string | undefined;
  readonly description?: string | undefined;
  /** `physical`, `postal` or `virtual` (ORUK 3.0). */
  readonly locationType?: string | undefined;
  /** WGS 84 degrees north, -90 to 90. */
  readonly latitude?: number | undefined;
  /** WGS 84 degrees east, -180 to 180. */
  readonly longitude?: number | undefined;
  /** True for a refuge or similar: the address and point are never shown, searched or published. */
  readonly confidential?: boolean | undefined;
  /** Areas it lies in, by id; an area pack can find them from the point. */
  readonly areaIds?: readonly string[] | undefined;
  readonly transportation?: string | undefined;
  readonly url?: string | undefined;
  readonly addresses?: readonly Address[] | undefined;
  readonly accessibility?: readonly Accessibility[] | undefined;
  readonly phones?: readonly Phone[] | undefined;
  readonly contacts?: readonly Contact[] | undefined;
  readonly languages?: readonly Language[] | undefined;
  readonly schedules?: readonly Schedule[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
