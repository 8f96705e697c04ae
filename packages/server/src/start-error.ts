/** Why a server did not start, as a code that a script can test. */
export type StartErrorCode =
  | 'store/in-use'
  | 'store/missing'
  | 'store/no-embedded'
  | 'store/not-started'
  | 'store/unreachable'
  | 'store/not-durable'
  | 'store/roles'
  | 'store/newer'
  | 'store/changed-migration'
  | 'keys/missing'
  | 'keys/unreadable'
  | 'keys/wrong'
  | 'contacts/invalid'
  | 'colleagues/invalid'
  | 'options/not-loopback'
  | 'options/invalid'
  | 'listen/port';

/** Thrown when the server cannot start. Its message says what is wrong and how to fix it, for the person at the shell. */
export class StartError extends Error {
  /** Stable name of what went wrong. */
  readonly code: StartErrorCode;

  /**
   * @param code - Stable name of what went wrong.
   * @param message - What is wrong and how to fix it, in plain sentences.
   * @param options - The error underneath, when there is one.
   */
  constructor(code: StartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
    this.code = code;
  }
}
