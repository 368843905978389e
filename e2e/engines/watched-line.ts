import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import { CLIENT_FAILURES } from '#link/client-failures.ts';
import { openForgetfulLine } from '../forgetful-line.ts';

/** Where a watched page tells what went wrong in it. */
const NOTES = '/notes-of-the-line';

interface Held {
  path: RegExp;
  asked: PromiseWithResolvers<void>;
  brokenOff: PromiseWithResolvers<void>;
  letThrough: PromiseWithResolvers<void>;
}

/**
 * The line on which a story's browser reaches the server. It notes every error and warning of the
 * pages, and what they tell the server of, because not every browser's client does.
 */
export async function openWatchedLine(serverOrigin: string) {
  const notes: string[] = [];
  const held = new Set<Held>();
  const refused = new Map<RegExp, number>();

  async function take(asked: IncomingMessage, answer: ServerResponse): Promise<boolean> {
    const { url = '' } = asked;
    if (url === NOTES || url === CLIENT_FAILURES) {
      notes.push(await text(asked));
      answer.writeHead(204).end();
      return true;
    }
    for (const [path, times] of refused) {
      if (!path.test(url)) continue;
      refused.set(path, times + 1);
      answer.writeHead(404).end();
      return true;
    }
    for (const one of held) {
      if (!one.path.test(url)) continue;
      one.asked.resolve();
      void once(answer, 'close').then(() => one.brokenOff.resolve());
      await one.letThrough.promise;
    }
    return answer.destroyed;
  }

  const line = await openForgetfulLine(serverOrigin, { take, change: watched });
  return {
    ...line,
    notes,
    /** From now on, nothing is found at such an address. */
    refuse(path: RegExp) {
      refused.set(path, 0);
      return {
        asked: (times: number) =>
          expect.poll(() => refused.get(path), { timeout: 60_000 }).toBe(times),
        letThrough: () => void refused.delete(path),
      };
    },
    /** From now on, whatever is asked for at such an address gets no answer. */
    hold(path: RegExp) {
      const one: Held = {
        path,
        asked: Promise.withResolvers(),
        brokenOff: Promise.withResolvers(),
        letThrough: Promise.withResolvers(),
      };
      held.add(one);
      return {
        asked: one.asked.promise,
        /** The browser wants it no longer. */
        brokenOff: one.brokenOff.promise,
        letThrough: () => {
          held.delete(one);
          one.letThrough.resolve();
        },
      };
    },
  };
}

export type WatchedLine = Awaited<ReturnType<typeof openWatchedLine>>;

function watched(page: string): string {
  const nonce = /nonce="([^"]+)"/.exec(page)?.[1];
  if (!nonce) return page;
  return page.replace('<head>', `$&<script nonce="${nonce}">(${watch})('${NOTES}')</script>`);
}

/** Runs in the page, before anything else does. */
function watch(notes: string) {
  const note = (...what: unknown[]) => navigator.sendBeacon(notes, what.map(String).join(' '));
  for (const level of ['error', 'warn'] as const) {
    const say = console[level];
    console[level] = (...what) => {
      note(level, ...what);
      say(...what);
    };
  }
  let isLeft = false;
  addEventListener('beforeunload', () => {
    isLeft = true;
  });
  addEventListener(
    'error',
    ({ message, target }) => {
      // The browser breaks off what a page that is left still loads.
      if (isLeft && target instanceof HTMLLinkElement) return;
      // Only a hint: Firefox says so of a script that it has already.
      if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') return;
      // No failure: what changed size meanwhile is told in the next frame.
      if (message?.startsWith('ResizeObserver loop')) return;
      note('error', message ?? (target instanceof Element ? target.outerHTML : target));
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => note('rejection', reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    note('CSP', violatedDirective, blockedURI),
  );
}
