// Apart from the schema of what stands there, so that the page needn't load that to read it.

/** The id of the element in index.html that holds the `AppConfig`, whose text the server replaces. */
export const APP_CONFIG_ID = 'app-config';
export const APP_CONFIG_MARK = '"__APP_CONFIG__"';
export const NONCE_MARK = '__CSP_NONCE__';
