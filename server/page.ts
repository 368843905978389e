import type { AppConfig } from '#link/app-config.ts';
import { PAGE_FILES_MARK, type PageFiles } from '#link/page-files.ts';
import { APP_CONFIG_MARK, NONCE_MARK } from '#link/page-marks.ts';

/**
 * The page's HTML for one response, given the nonce of its Content-Security-Policy and the path.
 */
export type Page = (nonce: string, path: string) => string;

/**
 * @param html the built index.html
 * @param pageFiles the files that the page at an address starts with; its HTML names them
 * @throws if a mark is missing, because then index.html was built for another server
 */
export function createPage(html: string, config: AppConfig, pageFiles: PageFiles): Page {
  for (const mark of [NONCE_MARK, APP_CONFIG_MARK, PAGE_FILES_MARK]) {
    if (!html.includes(mark)) throw new Error(`index.html has no ${mark}`);
  }
  const parts = writeConfig(html, config).split(NONCE_MARK);
  const byPath = pageFiles.map(({ path, files }) => ({ path: new RegExp(path), files }));
  return (nonce, path) => {
    const files = byPath.find((page) => page.path.test(path))?.files ?? [];
    return parts.join(nonce).replace(PAGE_FILES_MARK, () => JSON.stringify(files));
  };
}

/**
 * What the build has written into the page: its own name, and version and commit, which are the server's too;
 * null for a page that says none.
 */
export const metaIn = (html: string, name: 'build' | 'version'): string | null =>
  new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(html)?.[1] ?? null;

/** Puts the configuration into index.html, as JSON in which no value can close the element. */
export function writeConfig(html: string, config: AppConfig): string {
  const json = JSON.stringify(config).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html.split(APP_CONFIG_MARK).join(json);
}
