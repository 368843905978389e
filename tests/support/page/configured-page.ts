import { APP_CONFIG_ID } from '#link/page-marks.ts';
import { appConfig } from '#tests/support/app-config.ts';

/**
 * Puts the server's configuration into the document: the garages are in Paris, wherever the machine is
 * that runs this. The code that reads it is imported afterwards.
 */
export function configurePage(): void {
  const element = document.createElement('script');
  element.id = APP_CONFIG_ID;
  element.type = 'application/json';
  element.textContent = JSON.stringify(appConfig);
  document.head.append(element);
}
