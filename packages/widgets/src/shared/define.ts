/**
 * Registers an element once. A page that loads the same file twice, or two versions of it, keeps the first and nothing throws. In a document
 * of XML templates cannot be read, and an element would hide what the page says in its place: there it is not registered.
 * @param tag - Name of the element, for example `nk-service`.
 * @param element - Its class.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) return;
  // There is no document where a page is drawn on a server.
  if (typeof document !== 'undefined' && /xml/.test(document.contentType)) {
    console.error(`${tag} works in pages of HTML, not of XML.`);
    return;
  }
  customElements.define(tag, element);
}
