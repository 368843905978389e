import type { IncomingMessage } from 'node:http';
import { createApi } from './api.ts';
import { appConfigOf } from './app-config.ts';
import { chooseUpstream } from './choose-upstream.ts';
import { createDocs } from './docs/docs.ts';
import { createClientReader } from './edge/client.ts';
import { readEnv } from './env.ts';
import { writeConfig } from './page.ts';
import { openSignIns } from './sign-in/open-sign-ins.ts';

/**
 * What Vite's development server needs from this one: the same API and its description, from the
 * same environment, and index.html with its configuration. Vite loads it, so a change in any of its
 * modules takes effect at once.
 */
export async function openDevServer(environment: Readonly<Record<string, string | undefined>>) {
  const env = readEnv(environment);
  const upstream = await chooseUpstream(env);
  const config = appConfigOf(env, upstream);
  const signIns = await openSignIns(env);
  const readClient = createClientReader(env.trustedProxies);
  const api = createApi(upstream, config, signIns);
  const docs = createDocs();
  return {
    fillPage: (html: string) => writeConfig(html, config),
    fetch: (
      request: Request,
      { incoming }: { incoming: Pick<IncomingMessage, 'socket' | 'headers'> },
    ) =>
      /^\/docs(\/|$)/.test(new URL(request.url).pathname)
        ? docs.fetch(request)
        : api.fetch(request, readClient(incoming)),
    async close() {
      signIns?.close();
      await upstream.close();
    },
  };
}
