import type { Plugin } from 'vite';
import { NONCE_MARK } from '#link/page-marks.ts';

/** The oldest versions in which the page works: the one place where they stand. */
export const oldestBrowsers = {
  chrome: '120',
  edge: '120',
  firefox: '124',
  safari: '17.4',
} as const;

/** For Vite's `build.target`. */
export const buildTarget = Object.entries(oldestBrowsers).map(([name, version]) => name + version);

/**
 * What tells an older browser: each of the versions has all of these, and the one before it lacks at
 * least one (e2e/browsers.spec.ts).
 */
export const telltales = [
  'Promise.withResolvers',
  'Map.groupBy',
  'URL.canParse',
  'AbortSignal.any',
] as const;

/** Its place in index.html: behind the element in which the application starts. */
const PLACE = '<!--oldest-browsers-->';

/**
 * In an older browser, puts a sentence in place of the application. Without it, the page would stay
 * empty there, or fail in the middle of something.
 */
export function sayOldestBrowsers(): Plugin {
  return {
    name: 'oldest-browsers',
    transformIndexHtml(html) {
      if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
      return html.replace(PLACE, () => `<script nonce="${NONCE_MARK}">${script()}</script>`);
    },
  };
}

/** In the JavaScript of 2009, because any later one might not be understood. */
function script(): string {
  const has = telltales.map((name) => {
    const [owner, member] = name.split('.');
    return `window.${owner}&&${owner}.${member}`;
  });
  return [
    `if(!(${has.join('&&')}))(function(root){`,
    // The application looks for the element by its id, and doesn't start without it.
    "root.id='';",
    "root.style.cssText='max-width:36em;margin:10vh auto;padding:0 1rem;font:1rem/1.5 sans-serif';",
    `root.innerHTML=${JSON.stringify(sentences())}`,
    "})(document.getElementById('root'))",
  ].join('');
}

function sentences(): string {
  const { chrome, firefox, safari } = oldestBrowsers;
  const either = (or: string) =>
    `Chrome ${or} Edge ${chrome}, Firefox ${firefox} ${or} Safari ${safari}`;
  return [
    '<h1>Vision 360</h1>',
    `<p>Ce navigateur est trop ancien pour Vision\u00a0360. Il faut ${either('ou')}, ou une version plus récente.</p>`,
    `<p lang="en">This browser is too old for Vision\u00a0360. It takes ${either('or')}, or a later version.</p>`,
  ].join('');
}
