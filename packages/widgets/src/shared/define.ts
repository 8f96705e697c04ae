/** Version of a script for pages, written by the build: scripts of two versions meet on a page, packages of two seldom do. */
declare const KIT_VERSION: string | undefined;
const version = typeof KIT_VERSION === 'string' ? KIT_VERSION : '';

/**
 * Registers an element once. A page that loads the same file twice, or two versions of it, keeps the first and nothing throws; of scripts of two
 * versions the console says which is used. In a document of XML templates cannot be read, and an element would hide what the page says in its place:
 * there it is not registered.
 * @param tag - Name of the element, for example `nk-service`.
 * @param element - Its class.
 */
export function define(tag: string, element: CustomElementConstructor & { kit?: string }): void {
  const first: typeof element | undefined = customElements.get(tag);
  if (version && first && first.kit !== version) console.warn(tag, first.kit, 'is used, not', version);
  if (first) return;
  // There is no document where a page is drawn on a server.
  if (typeof document !== 'undefined' && /xml/.test(document.contentType)) {
    console.error(`${tag} works in pages of HTML, not of XML.`);
    return;
  }
  if (version) element.kit = version;
  customElements.define(tag, element);
}
