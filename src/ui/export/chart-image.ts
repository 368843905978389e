/** How a chart's shapes and words look: what style sheets and the theme's variables say of them. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

const SVG = 'http://www.w3.org/2000/svg';

/** Around the chart, and above it for its title, in px. */
const MARGIN = 12;
const TITLE_HEIGHT = 28;

function sizeOf(chart: SVGSVGElement) {
  const { width, height } = chart.getBoundingClientRect();
  return { width: width + 2 * MARGIN, height: height + 2 * MARGIN + TITLE_HEIGHT };
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** The chart under its title as a file of its own: its look is written on each element, as on screen. */
export function svgOf(chart: SVGSVGElement, title: string): string {
  const look = getComputedStyle(chart);
  const { width, height } = sizeOf(chart);
  const picture = shape('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  const paper = shape('rect', { width, height, fill: look.getPropertyValue('--surface-panel') });
  const heading = shape('text', {
    x: MARGIN,
    y: MARGIN + 14,
    fill: look.color,
    'font-family': look.fontFamily,
    'font-size': 15,
    'font-weight': 600,
  });
  heading.textContent = title;
  const place = shape('svg', { x: MARGIN, y: MARGIN + TITLE_HEIGHT });
  place.append(...[...chart.children].map(lookingTheSame));
  picture.append(paper, heading, place);
  return new XMLSerializer().serializeToString(picture);
}

function lookingTheSame(element: Element): Element {
  const copy = element.cloneNode(false);
  if (!(copy instanceof Element)) throw new TypeError('an element was expected');
  const look = getComputedStyle(element);
  for (const name of LOOK) copy.setAttribute(name, look.getPropertyValue(name));
  for (const name of ['class', 'style', 'tabindex']) copy.removeAttribute(name);
  for (const child of element.childNodes) {
    copy.append(child instanceof Element ? lookingTheSame(child) : child.cloneNode());
  }
  return copy;
}

/** Twice the size on screen, so that it prints well. */
const SCALE = 2;

/** Rejects where the browser cannot draw it. */
export async function pngOf(chart: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = sizeOf(chart);
  const url = URL.createObjectURL(new Blob([svgOf(chart, title)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the chart is not drawn'))));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
