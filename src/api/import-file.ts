import { createImportClient } from './import-client.ts';
import { connection } from './send.ts';

/** The page's own upload. Its code is loaded when a file is sent. */
export const importFile = createImportClient(connection);
