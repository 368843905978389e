import type { AppConfig } from '#link/app-config.ts';

/** What answers `/api/…`: the network's own MMP API, or the built-in one. */
export interface Upstream {
  kind: AppConfig['upstream'];
  /**
   * Answers a request below `/api/`, with any path and verb. Never rejects because of what was
   * asked.
   */
  fetch(request: Request): Response | Promise<Response>;
  networks: AppConfig['networks'];
  /** Empty in proxy mode. */
  demoAccounts: AppConfig['demoAccounts'];
  /** Empty in proxy mode. */
  demoVehicles: AppConfig['demoVehicles'];
  /** Closes its sockets or the database. No request is in flight any more when it is called. */
  close(): Promise<void>;
}
