import { createCampaigns } from './campaigns-client.ts';
import { config } from './config.ts';
import { send } from './send.ts';
import type { Send } from './transport.ts';

/** How the page asks for campaigns, over a given way of sending. */
export const campaignsThrough = (through: Send) =>
  createCampaigns(through, config.campaignsVersioned);

/** How the page asks for campaigns. */
export const askCampaigns = campaignsThrough(send);
