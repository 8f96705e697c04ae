/** An element that names the form which takes over. */
interface HasForm extends HTMLElement {
  readonly form: string | undefined;
}

/**
 * Hands a service to the referral form of the page, and takes the visitor there. Where there is no such form the console says so.
 * @param element - Its `form` is the selector of the form, in the same document or shadow root.
 * @param service - The service asked for: the whole entry, or its id and name.
 */
export function handToForm(element: HasForm, service: { readonly id: string; readonly name: string }): void {
  if (element.form === undefined) return;
  const root = element.getRootNode() as Document | ShadowRoot;
  const form = root.querySelector<HTMLElement & { service?: unknown }>(element.form);
  if (!form) {
    console.error(
      `<${element.localName} form="${element.form}">: no element of this page matches. Give the form id="refer", and name it with form="#refer".`,
    );
    return;
  }
  form.service = service;
  form.scrollIntoView();
  form.focus();
  // In a build of a site's own, a form may still be on its way: it takes focus once it is there.
  if (!form.matches(':not(:defined)')) return;
  void customElements.whenDefined(form.localName).then(() => {
    form.focus();
  });
}
