import { createImportClient } from './import-client.ts';
import { connection } from './send.ts';

/** The page's own upload: loaded when a file is sent. */
export const importFile = createImportClient(connection);
