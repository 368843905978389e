import { APP_CONFIG_MARK, type AppConfig, NONCE_MARK } from '#link/app-config.ts';

/** The page's HTML for one response, with the nonce of its Content-Security-Policy. */
export type Page = (nonce: string) => string;

/**
 * @param html the built index.html
 * @throws when it lacks a mark: it was built for another server
 */
export function createPage(html: string, config: AppConfig): Page {
  if (!html.includes(NONCE_MARK) || !html.includes(APP_CONFIG_MARK)) {
    throw new Error('index.html has no place for the nonce or for the configuration');
  }
  const parts = writeConfig(html, config).split(NONCE_MARK);
  return (nonce) => parts.join(nonce);
}

/** Puts the configuration into index.html, as JSON in which no value can end the element. */
export function writeConfig(html: string, config: AppConfig): string {
  const json = JSON.stringify(config).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html.split(APP_CONFIG_MARK).join(json);
}
