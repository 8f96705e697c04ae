/** An identifier under a named scheme; also keeps a feed's own id when that is not a UUID. */
export interface Identifier {
  /** `ods`, `charity-england-wales`, `company`, `uprn`, `source-id`… */
  readonly scheme: string;
  readonly value: string;
}
