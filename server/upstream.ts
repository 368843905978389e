import type { AppConfig } from '#link/app-config.ts';

/** What answers `/api/…`: the network's own MMP API, or the built-in one. */
export interface Upstream {
  kind: AppConfig['upstream'];
  /**
   * Answers a request below `/api/`, with any path and verb. Never rejects because of what was
   * asked.
   *
   * @param requestId what the log calls this request; the network's API is told
   */
  fetch(request: Request, requestId?: string): Response | Promise<Response>;
  /** Whether what answers can be reached: the network's API, or the store. Never rejects. */
  isReady(): Promise<boolean>;
  /** The variable that says where it is, if it isn't MMP_API_URL. */
  place?: string;
  networks: AppConfig['networks'];
  /** Empty in proxy mode. */
  demoAccounts: AppConfig['demoAccounts'];
  /** Empty in proxy mode. */
  demoVehicles: AppConfig['demoVehicles'];
  /** Closes its sockets or the database. No request is in flight any more when it is called. */
  close(): Promise<void>;
}
