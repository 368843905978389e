import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PAGE_FILES, type PageFiles } from '#link/page-files.ts';
import { createApp } from './app.ts';
import { appConfigOf } from './app-config.ts';
import { type Assets, readAssets } from './assets.ts';
import { chooseUpstream, isDemonstration } from './choose-upstream.ts';
import { createClientReader } from './edge/client.ts';
import { createHostRule } from './edge/hosts.ts';
import { type Env, EnvError, readEnv, refusePublicDemo } from './env.ts';
import { createListener, type Listener, listen } from './listener.ts';
import { logFailure } from './log.ts';
import type { Observe } from './observe/call.ts';
import { createLog } from './observe/call-log.ts';
import type { TellFailure } from './observe/client-failures.ts';
import { createMetrics } from './observe/metrics.ts';
import { createPage, metaIn } from './page.ts';
import { openSignIns } from './sign-in/open-sign-ins.ts';
import type { Upstream } from './upstream.ts';

/** How long we wait for requests in progress, and then for the database. */
const DRAIN_MS = 5000;
const CLOSE_MS = 1000;

/** Why the server cannot start, said to the person who starts it. */
class StartError extends Error {}

/**
 * Serves until a signal comes; prints its address on one line. Ends the process: with 0 after
 * SIGINT or SIGTERM, or with 1 and a line that says why it cannot start.
 *
 * @param environment as `process.env`
 * @param dist the folder of the built page
 */
export async function start(
  environment: Readonly<Record<string, string | undefined>>,
  dist: string,
): Promise<void> {
  process.on('uncaughtException', (error) => {
    logFailure('The server stopped', error);
    process.exit(1);
  });
  try {
    const env = readEnv(environment);
    refusePublicDemo(env, await ask(env, isDemonstration));
    const site = readSite(dist);
    const log = createLog(env.logLevel);
    const observers: Observe[] = [log.call];
    const failureObservers: TellFailure[] = [log.failure];
    const app = Promise.withResolvers<ReturnType<typeof createApp>>();
    const listener = createListener(
      async (request, client) => (await app.promise).fetch(request, client),
      {
        isExpectedHost: createHostRule(env.host, env.publicHosts),
        readClient: createClientReader(env.trustedProxies),
        observe(call) {
          for (const observe of observers) observe(call);
        },
      },
    );
    // The ports come first: filling a new demonstration takes seconds, finding a taken port takes
    // no time.
    const url = await bind(listener.server, env, { port: 'PORT', host: 'HOST' });
    if (env.metrics) {
      const metrics = createMetrics(listener.server);
      await bind(metrics.server, env.metrics, { port: 'METRICS_PORT', host: 'METRICS_HOST' });
      observers.push(metrics.observe);
      failureObservers.push(({ kind }) => metrics.countFailure(kind));
    }
    const upstream = await ask(env, chooseUpstream);
    // Again, because a damaged store may have been set aside for a new demonstration.
    const isDemo = upstream.demoAccounts.length > 0;
    refusePublicDemo(env, isDemo);
    const config = appConfigOf(env, upstream);
    const page = createPage(site.html, config, site.pageFiles);
    const signIns = await openSignIns(env);
    const onClientFailure: TellFailure = (failure) => {
      for (const tell of failureObservers) tell(failure);
    };
    const { assets } = site;
    const version = metaIn(site.html, 'version');
    const build = metaIn(site.html, 'build');
    const observed = { version, build, onClientFailure };
    app.resolve(createApp({ upstream, config, page, assets, signIns, ...observed }));
    stopOnSignals(listener, upstream);
    console.log(`Vision 360: ${url}`);
    if (env.upstream.kind === 'embedded') {
      const folder = relative(process.cwd(), env.upstream.dataDir) || '.';
      const where = env.upstream.databaseUrl === undefined ? folder : 'the database';
      const what = isDemo ? 'A demonstration on generated data' : 'An API of its own';
      console.log(`${what}, kept in ${where}`);
    }
  } catch (error) {
    const known = error instanceof StartError || error instanceof EnvError;
    // In full: nobody has sent us anything yet that it could reveal.
    console.error(known ? error.message : error);
    process.exit(1);
  }
}

function readSite(dist: string): { html: string; pageFiles: PageFiles; assets: Assets } {
  try {
    return {
      html: readFileSync(join(dist, 'index.html'), 'utf8'),
      pageFiles: JSON.parse(readFileSync(join(dist, PAGE_FILES), 'utf8')),
      assets: readAssets(dist),
    };
  } catch {
    throw new StartError('The page is not built yet: run npm start.');
  }
}

async function bind(
  server: Server,
  { port, host }: { port: number; host: string },
  names: { port: string; host: string },
): Promise<string> {
  try {
    return await listen(server, port, host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new StartError(
        `${names.port}: ${port} is in use. Stop the program that uses it, or set ${names.port}.`,
      );
    }
    if (code === 'EACCES') {
      throw new StartError(
        `${names.port}: ${port} is not allowed to you. Set a ${names.port} above 1023.`,
      );
    }
    throw new StartError(`${names.host}: ${host} is no address of this machine.`);
  }
}

/** Asks the store, and says in a line what is wrong with it. */
async function ask<T>(env: Env, what: (env: Env) => Promise<T>): Promise<T> {
  try {
    return await what(env);
  } catch (error) {
    if (env.upstream.kind !== 'embedded' || !(error instanceof Error)) throw error;
    const variable = env.upstream.databaseUrl === undefined ? 'DATA_DIR' : 'DATABASE_URL';
    if (error.name === 'StoreError') throw new StartError(`${variable}: ${error.message}`);
    if (error.name === 'UnknownNetwork') throw new StartError(`MMP_NETWORKS: ${error.message}`);
    // An error of the disk or of SQLite.
    if (!('syscall' in error) && !('errcode' in error)) throw error;
    throw new StartError(`DATA_DIR: ${env.upstream.dataDir} cannot be used: ${error.message}`);
  }
}

function stopOnSignals(listener: Listener, upstream: Upstream): void {
  let stopping: number | undefined;
  const stop = async () => {
    const whole = await listener.drain(DRAIN_MS);
    if (!whole) console.error(`Requests still open after ${DRAIN_MS / 1000} s were cut.`);
    const closed = await Promise.race([upstream.close().then(() => true), pause(CLOSE_MS, false)]);
    if (closed) process.exit(0);
    // A thread inside SQLite ends only when that returns, and exit() would wait for it. Anything
    // that it hasn't committed is gone at the next start.
    console.error('A thread that was still working was cut.');
    process.kill(process.pid, 'SIGKILL');
  };
  const onSignal = () => {
    // One Ctrl-C arrives more than once: from the terminal, and from npm.
    if (stopping !== undefined && performance.now() - stopping > 1000) process.exit(1);
    if (stopping !== undefined) return;
    stopping = performance.now();
    stop().catch((error: unknown) => {
      logFailure('The server did not stop in order', error);
      process.exit(1);
    });
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
