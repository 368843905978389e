import { once } from 'node:events';
import { printedUrl, type Served, serve, spawnScript } from '../bench/process.ts';
import type { Sent } from './faulty/faulty-server.ts';

export interface FaultyApi {
  url: string;
  pid: number;
  /** The answers sent about a subject, in order. */
  sent(subject: number): Promise<Sent[]>;
  /** Forgets a subject, and from now on leaves out these of its steps: `vision360.0.3`. */
  skip(subject: number, steps: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the faulty API as a separate process. */
export async function startFaultyApi(
  folder: string,
  settings: { seed: number; temper: string; port?: number },
): Promise<FaultyApi> {
  const args = Object.entries({ folder, ...settings }).flatMap(([name, value]) => [
    `--${name}`,
    String(value),
  ]);
  const child = spawnScript('trials/faulty-api.ts', args, {});
  const ended = once(child, 'exit');
  const url = await Promise.race([
    printedUrl(child, 'Faulty API'),
    ended.then(() => {
      throw new Error('The faulty API did not start');
    }),
  ]);
  const sent = async (path: string): Promise<Sent[]> =>
    (await fetch(`${url}/_trial/${path}`)).json();
  return {
    url,
    pid: child.pid ?? 0,
    sent: (subject) => sent(`sent?subject=${subject}`),
    async skip(subject, steps) {
      await sent(`skip?subject=${subject}&steps=${steps.join()}`);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The product as `npm start` runs it, in front of the faulty API. */
export const serveProxy = (
  folder: string,
  api: Pick<FaultyApi, 'url'>,
  onLog: (text: string) => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<Served> =>
  serve(
    folder,
    {
      MMP_API_URL: api.url,
      MMP_CLIENT_ID: 'trial',
      MMP_CLIENT_SECRET: 'trial',
      MMP_NETWORKS: 'trif:Réseau TRIF,garance:Garance',
      ...settings,
    },
    onLog,
  );

/**
 * Finds the failures of our own code in the log. They say where in the code they happened; messages
 * about the API don't.
 */
export function defectsIn(log: string): string[] {
  const defects = [...log.matchAll(/^(?! {4}at )(.*)\n {4}at (.*)$/gm)];
  return [...new Set(defects.map(([, what, at]) => `the server’s own defect: ${what}, ${at}`))];
}
