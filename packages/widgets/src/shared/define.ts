/**
 * Registers an element once. A page that loads the same file twice, or two versions of it, keeps the first and nothing throws.
 * @param tag - Name of the element, for example `nk-service`.
 * @param element - Its class.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag)) return;
  customElements.define(tag, element);
}
