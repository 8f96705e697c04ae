/** Ways in which a directory fails to answer, each with its own sentence on the page. */
export type SourceFailure =
  /** The device has no connection. */
  | 'offline'
  /** No whole answer in time. */
  | 'timeout'
  /** The network failed, or another site did not allow this page to read it (CORS); a browser does not say which. */
  | 'unreachable'
  /** More bytes than a page should take. */
  | 'too-big'
  /** Nothing at the address (404, 410). */
  | 'not-found'
  /** The server is asked too much or is down for a while (429, 503). */
  | 'busy'
  /** The server failed (any other status that is not a success). */
  | 'server-error'
  /** A success without content. */
  | 'empty'
  /** A web page where data was expected. */
  | 'web-page'
  /** Text that is not JSON, or JSON that was cut short. */
  | 'not-json'
  /** JSON in which no services can be recognised. */
  | 'not-a-directory'
  /** A snapshot that is damaged, cut short, or of a version this kit cannot read. */
  | 'damaged-snapshot'
  /** Anything nobody foresaw. */
  | 'unknown';

/** A source's failure to answer. Every promise of a `Source` rejects with this and nothing else, an abort apart. */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  /**
   * Describes the failure.
   * @param failure - Its kind; widgets turn it into a sentence.
   * @param detail - For the people who run the site, in the console: address without query, status, what was found. Never what a visitor typed.
   */
  constructor(
    readonly failure: SourceFailure,
    readonly detail = '',
  ) {
    super(detail === '' ? failure : `${failure}: ${detail}`);
  }
}

/**
 * Tells a source's failure from other errors. By its name, not its class: kit.js, kit-feed.js and a host's own bundle each carry the class.
 * @param error - What was thrown.
 * @returns True for a failure; its kind may be one that only a later version of the kit knows.
 */
export function isSourceError(error: unknown): error is SourceError {
  return (
    error instanceof Error && error.name === 'SourceError' && 'failure' in error && typeof error.failure === 'string'
  );
}

/**
 * Reads any rejection as a failure.
 * @param error - What was thrown.
 * @returns Its kind; `unknown` for what no source should throw.
 */
export function failureOf(error: unknown): SourceFailure {
  return isSourceError(error) ? error.failure : 'unknown';
}
