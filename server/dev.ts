import { createApi } from './api.ts';
import { appConfigOf } from './app-config.ts';
import { chooseUpstream } from './choose-upstream.ts';
import { readEnv } from './env.ts';
import { writeConfig } from './page.ts';

/**
 * What Vite's development server needs of this one: the same API from the same environment, and
 * index.html with its configuration. Loaded through Vite, so that a change of any module of it takes effect.
 */
export async function openDevServer(environment: Readonly<Record<string, string | undefined>>) {
  const env = readEnv(environment);
  const upstream = await chooseUpstream(env);
  const config = appConfigOf(env, upstream);
  return {
    fillPage: (html: string) => writeConfig(html, config),
    fetch: createApi(upstream).fetch,
    close: () => upstream.close(),
  };
}
