import { createApi } from './api.ts';
import { appConfigOf } from './app-config.ts';
import { chooseUpstream } from './choose-upstream.ts';
import { createDocs } from './docs/docs.ts';
import { readEnv } from './env.ts';
import { writeConfig } from './page.ts';

/**
 * What Vite's development server needs of this one: the same API and its description from the same
 * environment, and index.html with its configuration. Loaded through Vite, so that a change of any module of it takes effect.
 */
export async function openDevServer(environment: Readonly<Record<string, string | undefined>>) {
  const env = readEnv(environment);
  const upstream = await chooseUpstream(env);
  const config = appConfigOf(env, upstream);
  const api = createApi(upstream, config);
  const docs = createDocs();
  return {
    fillPage: (html: string) => writeConfig(html, config),
    fetch: (request: Request) =>
      (/^\/docs(\/|$)/.test(new URL(request.url).pathname) ? docs : api).fetch(request),
    close: () => upstream.close(),
  };
}
