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
    for (const name of LOOKS) element.setAttribute(name, written(style.getPropertyValue(name)));
    element.removeAttribute('class');
  });
  for (const passing of copy.querySelectorAll('[data-cursor]')) passing.remove();
  const { width, height } = drawing.viewBox.baseVal;
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [
    ['width', String(width)],
    ['height', String(height)],
    ['fill', written(background)],
  ] as const)
    sheet.setAttribute(name, value);
  copy.prepend(sheet);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

/** A colour as drawing programs read it: browsers write one that was reckoned as `color(srgb …)`, each channel from 0 to 1. */
function written(value: string): string {
  if (!value.startsWith('color(srgb ')) return value;
  const [red = 0, green = 0, blue = 0, alpha = 1] = value
    .slice(11, -1)
    .split(' / ')
    .flatMap((part) => part.split(' '))
    .map(Number);
  const channels = [red, green, blue].map((channel) => Math.round(channel * 255)).join(', ');
  return alpha === 1 ? `rgb(${channels})` : `rgba(${channels}, ${String(alpha)})`;
}
