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

/** The chart as a file of its own: its look is written on each element, in the colours on screen. */
export function svgOf(chart: SVGSVGElement, title: string): string {
  const { width, height } = chart.getBoundingClientRect();
  const copy = document.createElementNS(SVG, 'svg');
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const name = document.createElementNS(SVG, 'title');
  name.textContent = title;
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(chart).getPropertyValue('--surface-panel').trim());
  copy.append(name, paper, ...[...chart.children].map(lookingTheSame));
  return new XMLSerializer().serializeToString(copy);
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
  const { width, height } = chart.getBoundingClientRect();
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
