/** Properties that make a drawing look the same without the element's style sheet. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'paint-order',
] as const;

/**
 * Copies a drawing so that it can stand alone: the looks it has from style sheets become attributes.
 * @param drawing - The drawing on the page.
 * @param background - Colour behind it.
 * @returns Markup of an SVG file.
 */
export function standaloneSvg(drawing: SVGSVGElement, background: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const original = originals[i];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of LOOKS) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  });
  for (const passing of copy.querySelectorAll('[data-cursor]')) passing.remove();
  const { width, height } = drawing.viewBox.baseVal;
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [
    ['width', String(width)],
    ['height', String(height)],
    ['fill', background],
  ] as const)
    sheet.setAttribute(name, value);
  copy.prepend(sheet);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

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
 * Makes a file name of a measure's name.
 * @param name - Any text.
 * @param extension - Without a dot.
 * @returns Letters, digits and hyphens of at most 60 characters; `chart` where none is left.
 */
export function fileName(name: string, extension: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${plain === '' ? 'chart' : plain}.${extension}`;
}
