import { config } from './config.ts';
import { createMmpClient } from './mmp-client.ts';
import { send } from './send.ts';
import type { Send } from './transport.ts';

/** The page's API client, over a given way of sending. */
export const createApi = (through: Send) =>
  createMmpClient({ send: through, campaignsVersioned: config.campaignsVersioned });

/** The page's own client, with the schemas of every web service. Pages that read data load it. */
export const api = createApi(send);
