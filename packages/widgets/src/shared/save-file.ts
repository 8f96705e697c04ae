/**
 * Hands a file to the visitor. A strict content security policy allows it: it governs what a page loads, and a download of what the
 * page made itself loads nothing (checked in tests/e2e/outcomes.test.ts).
 * @param name - File name.
 * @param type - Media type.
 * @param content - Text of the file.
 */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then; an address that is kept would keep the file in memory.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/**
 * Makes a file name of the name of a thing.
 * @param name - Any text.
 * @param extension - Without a dot.
 * @returns Letters, digits and hyphens of at most 60 characters; `file` where none is left.
 */
export function fileName(name: string, extension: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${plain === '' ? 'file' : plain}.${extension}`;
}
