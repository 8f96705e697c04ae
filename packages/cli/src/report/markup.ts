const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Escapes a text for HTML, SVG and XML, in elements and in quoted attributes. Control characters, some of which XML forbids, become spaces or are
 * left out.
 * @param text - Any text.
 * @returns Text that cannot end an element or an attribute.
 */
export function markup(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
