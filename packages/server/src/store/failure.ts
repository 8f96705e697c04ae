/**
 * PostgreSQL error classes that mean "not now", so that the same request may well work later: connection (08), resources such as a
 * full disk (53), shutdown (57P), system (58), a lock or a deadlock, a timeout, a database that only reads (25006, a standby), and one that takes no connections (28, 3D, 55000).
 */
const LATER = /^(?:08|53|57P|58|28|3D|55P03|55000|40001|40P01|25006|25P03|57014)/u;
/** What the system says of a connection, and sign-in of an identity provider that does not answer. */
const SYSTEM = new Set([
  'sign-in/unavailable',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);

/**
 * Tells whether an error means that the store cannot answer now (lost connection, full disk, restart, too many connections), as
 * against a fault of this program.
 * @param error - What was thrown.
 * @returns True when the caller should be told to try again.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && (SYSTEM.has(code) || LATER.test(code))) return true;
  return /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/iu.test(
    error.message,
  );
}
