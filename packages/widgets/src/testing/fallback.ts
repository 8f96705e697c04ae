import { html, type TemplateResult } from 'lit';

/** What a partner's page puts inside an element: it shows before the script runs and when everything fails. */
export function fallback(): TemplateResult {
  return html`<p>
    You can also ring us on <a href="tel:01632960111">01632 960 111</a>, Monday to Friday, 9am to 5pm.
  </p>`;
}
