import { config } from './config.ts';
import { createMmpClient } from './mmp-client.ts';
import { send } from './send.ts';
import type { Send } from './transport.ts';

/** The page's client over its own way of sending. */
export const createApi = (through: Send) =>
  createMmpClient({ send: through, campaignsVersioned: config.campaignsVersioned });

/** The page's own client, with the schemas of every web service: loaded with the pages that read. */
export const api = createApi(send);
