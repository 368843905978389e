import { config } from './config.ts';
import { createMmpClient } from './mmp-client.ts';
import { send } from './send.ts';

/** The page's own client, with the schemas of every web service: loaded with the pages that read. */
export const api = createMmpClient({ send, campaignsVersioned: config.campaignsVersioned });
