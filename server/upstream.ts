import type { AppConfig } from '#link/app-config.ts';

/** Where `/api/…` is answered from: the network's own MMP API, or the one built in. */
export interface Upstream {
  kind: AppConfig['upstream'];
  /** Answers a request below `/api/`, at any path and verb; never rejects for what was asked. */
  fetch(request: Request): Response | Promise<Response>;
  networks: AppConfig['networks'];
  /** Empty in proxy mode. */
  demoAccounts: AppConfig['demoAccounts'];
  /** Lets go of sockets or of the database; no request is in flight any more. */
  close(): Promise<void>;
}
