import type { AppConfig } from '#link/app-config.ts';
import { APP_CONFIG_ID } from '#link/page-marks.ts';

/** What the server has written into the page: networks, API version, demo accounts. */
export const config: AppConfig = JSON.parse(
  document.getElementById(APP_CONFIG_ID)?.textContent ?? 'null',
);

export const networkLabel = (code: string): string =>
  config.networks.find((network) => network.code === code)?.label ?? code;
