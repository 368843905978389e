import fontUrl from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url';

/**
 * The look of a chart's shapes and words that comes from style sheets and the theme's variables.
 */
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

/** In px, around the chart, and above it for the title. */
const MARGIN = 12;
const TITLE_HEIGHT = 28;

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** One line of words and its place on the page. */
interface Line {
  words: string;
  box: DOMRect;
  look: CSSStyleDeclaration;
}

/** Every drawing and every line of words in `place`, with its place on the page. */
function contentOf(place: HTMLElement) {
  const isShown = (element: Element) =>
    element.closest('[data-picture="off"]') === null && !isUnseen(element, place);
  const drawings = [...place.querySelectorAll('svg')]
    .filter((svg) => isShown(svg) && !svg.parentElement?.closest('svg'))
    .map((svg) => ({ svg, box: svg.getBoundingClientRect() }));
  const lines: Line[] = [];
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (text instanceof Text && parent && !parent.closest('svg') && isShown(parent)) {
      lines.push(...linesOf(text, parent));
    }
  }
  return { drawings, lines };
}

/** Text for screen readers only takes up one pixel and shows nothing. */
function isUnseen(element: Element, place: Element): boolean {
  for (let one: Element | null = element; one && one !== place; one = one.parentElement) {
    const isCut = getComputedStyle(one).overflow === 'hidden';
    if (isCut && one.getBoundingClientRect().width <= 1) return true;
  }
  return false;
}

/**
 * The words of a text, split into lines as the browser has broken them; what is cut off is left
 * out.
 */
function linesOf(text: Text, parent: Element): Line[] {
  const look = getComputedStyle(parent);
  const frame = parent.getBoundingClientRect();
  const range = document.createRange();
  const lines: Line[] = [];
  for (const { 0: word, index } of text.data.matchAll(/[^ \n]+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.left >= frame.right || box.top >= frame.bottom) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < 2) {
      last.words += ` ${word}`;
      last.box = new DOMRect(last.box.x, last.box.y, box.right - last.box.x, last.box.height);
    } else lines.push({ words: word, box, look });
  }
  return lines;
}

/**
 * A chart and its title as a file of its own. Each element gets its look written on it, as on
 * screen.
 */
function drawingOf(place: HTMLElement, title: string, fonts: string): string {
  const { drawings, lines } = contentOf(place);
  if (drawings.length === 0) throw new Error('no chart is drawn');
  const boxes = [...drawings, ...lines].map(({ box }) => box);
  const left = Math.min(...boxes.map((box) => box.left)) - MARGIN;
  const top = Math.min(...boxes.map((box) => box.top)) - MARGIN - TITLE_HEIGHT;
  const width = Math.ceil(Math.max(...boxes.map((box) => box.right)) + MARGIN - left);
  const height = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) + MARGIN - top);
  const look = getComputedStyle(place);
  const picture = shape('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  const paper = shape('rect', { width, height, fill: look.getPropertyValue('--surface-panel') });
  const heading = words(title, { x: MARGIN, y: MARGIN + 9 }, look);
  heading.setAttribute('font-size', '15');
  heading.setAttribute('font-weight', '600');
  const style = shape('style', {});
  style.textContent = fonts;
  picture.append(
    style,
    paper,
    heading,
    ...drawings.map(({ svg, box }) => {
      const viewBox = svg.getAttribute('viewBox');
      const copy = shape('svg', {
        x: box.left - left,
        y: box.top - top,
        width: box.width,
        height: box.height,
        overflow: 'visible',
        ...(viewBox && { viewBox }),
      });
      copy.append(...[...svg.children].map(lookingTheSame));
      return copy;
    }),
    ...lines.map(({ words: said, box, look: own }) => {
      const text = words(said, { x: box.left - left, y: (box.top + box.bottom) / 2 - top }, own);
      // Not every viewer uses the font inside the picture, so each word keeps its width.
      text.setAttribute('textLength', String(box.width));
      text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
      return text;
    }),
  );
  return new XMLSerializer().serializeToString(picture);
}

function words(
  said: string,
  middle: { x: number; y: number },
  { color, fontFamily, fontSize, fontWeight }: CSSStyleDeclaration,
): SVGElement {
  const text = shape('text', {
    ...middle,
    'dominant-baseline': 'central',
    fill: color,
    'font-family': fontFamily,
    'font-size': fontSize,
    'font-weight': fontWeight,
  });
  text.textContent = said;
  return text;
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

/** The page's font. A picture must contain it, because it may load nothing. */
async function fontFace(): Promise<string> {
  const font = await (await fetch(fontUrl)).blob();
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result);
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(font);
  const src = `url("${await promise}") format("woff2")`;
  return `@font-face { font-family: "Public Sans Variable"; font-weight: 100 900; src: ${src}; }`;
}

/** Rejects if nothing is drawn, or if the page's font isn't available. */
export async function svgOf(place: HTMLElement, title: string): Promise<Blob> {
  return new Blob([drawingOf(place, title, await fontFace())], { type: 'image/svg+xml' });
}

/** Twice the size on screen, so that it prints well. */
const SCALE = 2;

/** Rejects if the browser can't draw it. */
export async function pngOf(place: HTMLElement, title: string): Promise<Blob> {
  const url = URL.createObjectURL(await svgOf(place, title));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the chart is not drawn'))));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
