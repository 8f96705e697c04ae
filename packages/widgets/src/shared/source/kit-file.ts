let failures = 0;

/**
 * Loads a file that is next to the script of the kit. Chromium remembers for the life of a page that an address could not be
 * imported, so another try asks under another address.
 * @param name - Name of the file without its ending.
 * @returns What the file exports.
 */
export async function kitFile<Part>(name: string): Promise<Part> {
  const file = `./${name}.js${failures === 0 ? '' : `?again=${String(failures)}`}`;
  try {
    return (await import(file)) as Part;
  } catch (error) {
    failures++;
    throw error;
  }
}
