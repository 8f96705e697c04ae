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
