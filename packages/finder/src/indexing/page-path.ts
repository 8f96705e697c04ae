/**
 * Says where the texts of a snapshot are: next to it, in a folder with the same name, so that two snapshots in one folder keep theirs apart.
 * @param snapshot - Path of the snapshot, as in a folder or an address: `site/index.nkx`.
 * @returns The folder: `site/index.pages/`.
 */
export function pagesFolder(snapshot: string): string {
  return `${snapshot.replace(/\.[^./\\]*$/u, '')}.pages/`;
}

/**
 * Says where a page of texts stands.
 * @param snapshot - Path of the snapshot.
 * @param page - Number of the page, `hit.page`.
 * @returns Its path: `site/index.pages/0.json`.
 */
export function pagePath(snapshot: string, page: number): string {
  return `${pagesFolder(snapshot)}${page}.json`;
}
