import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Where a watched page tells what went wrong in it. */
const NOTES = '/notes-of-the-line';

/**
 * A line to the server under test that removes the order to store nothing from its answers.
 *
 * @param note gets every error and warning of the pages, for browsers whose clients don't tell them
 */
export async function openForgetfulLine(serverOrigin: string, note?: (what: string) => void) {
  const { host, hostname, port } = new URL(serverOrigin);
  const line = createServer(async (near, answer) => {
    const { method, url: path, headers } = near;
    if (note && path === NOTES) {
      note(await text(near));
      answer.writeHead(204).end();
      return;
    }
    const plain = note && headers.accept?.includes('text/html');
    const asked = { ...headers, host, ...(plain && { 'accept-encoding': 'identity' }) };
    const far = request({ hostname, port, method, path, headers: asked }, (came) => {
      const { 'cache-control': _, ...rest } = came.headers;
      if (!plain || !isPage(came)) {
        answer.writeHead(came.statusCode ?? 502, rest);
        came.pipe(answer);
        return;
      }
      const { 'content-length': __, ...others } = rest;
      answer.writeHead(came.statusCode ?? 502, others);
      text(came).then(
        (page) => answer.end(watched(page)),
        () => answer.destroy(),
      );
    });
    near.pipe(far);
    far.on('error', () => answer.destroy());
    answer.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const { port: own } = line.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    close: () => {
      line.close();
      line.closeAllConnections();
    },
  };
}

const isPage = ({ headers }: IncomingMessage) => headers['content-type']?.startsWith('text/html');

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
  addEventListener(
    'error',
    ({ message, target }) => {
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
