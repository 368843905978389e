import { createMmpClient } from './mmp-client.ts';
import { send } from './send.ts';

/** The page's own client, with the schemas of what one asks about a vehicle. */
export const api = createMmpClient(send);
