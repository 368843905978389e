import type { AppConfig } from '#link/app-config.ts';

/** What the server tells a page in front of a real API. */
export const appConfig: AppConfig = {
  upstream: 'proxy',
  apiVersion: 'v1',
  campaignsVersioned: false,
  relanceMeans: 'unknown',
  networks: [{ code: 'trif', label: 'Réseau TRIF' }],
  timeZone: 'Europe/Paris',
  reportsFailures: true,
  demoAccounts: [],
  demoVehicles: [],
};
