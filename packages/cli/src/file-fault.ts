/** What was tried with a file or folder. */
export type Attempt = 'read' | 'write';

const throughFile = (path: string, attempt: Attempt): string =>
  `${path} cannot be ${attempt === 'read' ? 'read' : 'written'}: there is a file where a folder has to be. Check the name.`;

/** Why a file cannot be read or written, by the code of the system. */
const REASONS: Readonly<Record<string, (path: string, attempt: Attempt) => string>> = {
  ENOENT: (path, attempt) =>
    attempt === 'read'
      ? `There is no file or folder ${path}. Check the name.`
      : `${path} cannot be written: a folder above it is missing.`,
  EISDIR: (path) => `${path} is a folder; give a file.`,
  ENOTDIR: throughFile,
  EEXIST: throughFile,
  EACCES: (path, attempt) =>
    attempt === 'read'
      ? `You may not read ${path}. Change its permissions, or ask the person who owns it.`
      : `You may not write ${path}. Change the permissions of its folder, or name another.`,
  EPERM: (path, attempt) => `You may not ${attempt} ${path}. It may be locked, or another program may have it open.`,
  EROFS: (path) => `${path} is on a disk that cannot be written to. Name another.`,
  ENOSPC: (path) => `${path} could not be written: the disk is full. Free some space and run the same line again.`,
  EDQUOT: (path) =>
    `${path} could not be written: your share of the disk is full. Free some space and run the same line again.`,
  EBUSY: (path, attempt) =>
    `${path} cannot be ${attempt === 'read' ? 'read' : 'written'} now. Close it in other programs and try again.`,
  EMFILE: (path) => `${path} cannot be opened: too many files are open. Close other programs and try again.`,
  ENAMETOOLONG: (path) => `The name ${path.slice(0, 60)}… is too long.`,
  ELOOP: (path) => `${path} is a link that leads back to itself.`,
  ERR_FS_FILE_TOO_LARGE: (path) => `${path} is larger than any file that can be read at once. Split it.`,
};

/**
 * Says why a file could not be read or written, and what to do.
 * @param path - As it was typed.
 * @param attempt - What was tried.
 * @param error - What the system threw.
 * @returns A sentence or two.
 */
export function whyNot(path: string, attempt: Attempt, error: unknown): string {
  const code = codeOf(error) ?? '';
  return (
    REASONS[code]?.(path, attempt) ??
    `${path} cannot be ${attempt === 'read' ? 'read' : 'written'} (${code === '' ? String(error) : code}).`
  );
}

/**
 * The code that the system gives an error.
 * @param error - What was thrown.
 * @returns Such as `ENOENT`; undefined for an error of a program.
 */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
