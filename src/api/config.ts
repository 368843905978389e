import * as v from 'valibot';
import { APP_CONFIG_ID, AppConfig } from '#link/app-config.ts';

/** What the server has written into the page: networks, API version, demo accounts. */
export const config: AppConfig = v.parse(
  AppConfig,
  JSON.parse(document.getElementById(APP_CONFIG_ID)?.textContent ?? 'null'),
);

export const networkLabel = (code: string): string =>
  config.networks.find((network) => network.code === code)?.label ?? code;
