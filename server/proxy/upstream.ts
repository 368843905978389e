import { type ServiceName, services } from '#contract/services.ts';
import { limitsOf } from '#link/limits.ts';
import type { ProxySettings } from '#server/env.ts';
import { refuseInOwnWords } from '#server/envelope.ts';
import { kindOf } from '#server/log.ts';
import type { Upstream } from '#server/upstream.ts';
import { failureOf } from './failure.ts';
import { relay } from './relay.ts';
import { createRouter } from './route.ts';
import { ClientGone, createSender, type Exchange } from './send.ts';
import { rebuildTokenAnswer, rebuildTokenRequest } from './token.ts';

/**
 * The request headers that the API needs. Cookies, Origin, Referer, the browser's name and what
 * other proxies added concern only the page. `Host` and the headers that frame a body are rewritten
 * for this connection.
 */
const handedOn = ['accept', 'accept-encoding', 'content-type'] as const;

/** Tells the API's operator who is asking. */
const USER_AGENT = 'vision360';

/**
 * The network's own MMP API, called with the client's credentials. Keeps no state.
 *
 * @param table the limits of each service, before the operator's own
 */
export function openProxy(
  settings: ProxySettings & { apiVersion: string },
  table: typeof limitsOf = limitsOf,
): Upstream {
  const route = createRouter(settings);
  const sender = createSender(settings.url);
  const limitsFor = (service: ServiceName) =>
    service === 'importFile' ? table(service) : { ...table(service), begin: settings.timeout };

  async function signIn(request: Request, path: string, { requestId }: Asked): Promise<Response> {
    const body = await rebuildTokenRequest(request, settings);
    if (body instanceof Response) return body;
    const limits = limitsFor('token');
    const incoming = await sender.send({
      target: path,
      method: 'POST',
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': USER_AGENT,
        'content-type': 'application/json',
        ...idOf(requestId),
      },
      body,
      limits,
      signal: request.signal,
    });
    return rebuildTokenAnswer(request, incoming, limits.goOn);
  }

  async function forward(
    request: Request,
    path: string,
    { service, requestId }: Asked,
  ): Promise<Response> {
    const limits = limitsFor(service);
    const incoming = await sender.send({
      target: path + queryOf(request, service),
      method: services[service].method,
      headers: { ...headersOf(request), ...idOf(requestId) },
      body: await bodyOf(request, service),
      limits,
      signal: request.signal,
    });
    return relay({ request, service, limits }, incoming);
  }

  return {
    kind: 'proxy',
    networks: settings.networks,
    demoAccounts: [],
    demoVehicles: [],
    async fetch(request, requestId) {
      const found = route(request.method, new URL(request.url).pathname);
      if ('allow' in found) {
        return refuseInOwnWords(request, found.status, found.refused, { Allow: found.allow });
      }
      if ('refused' in found) return refuseInOwnWords(request, found.status, found.refused);
      try {
        const answer = found.service === 'token' ? signIn : forward;
        return await answer(request, found.path, { service: found.service, requestId });
      } catch (error) {
        return failed(request, { service: found.service, requestId }, error);
      }
    },
    isReady: sender.canReach,
    async close() {
      await sender.close();
    },
  };
}

interface Asked {
  service: ServiceName;
  requestId: string | undefined;
}

/** By this, the API's operator finds in their log what our page says has failed. */
const idOf = (requestId: string | undefined): Record<string, string> =>
  requestId === undefined ? {} : { 'x-request-id': requestId };

/** Only the parameters that the service's section shows. */
function queryOf(request: Request, service: ServiceName): string {
  const { searchParams } = new URL(request.url);
  const query = new URLSearchParams();
  for (const name of services[service].query) {
    const value = searchParams.get(name);
    if (value !== null) query.set(name, value);
  }
  return query.size > 0 ? `?${query}` : '';
}

/**
 * A file is passed on as it comes. A small body is read first, so that its true length is known.
 */
async function bodyOf(request: Request, service: ServiceName): Promise<Exchange['body']> {
  if (services[service].method === 'GET' || !request.body) return null;
  if (service === 'importFile') return { pieces: request.body, length: announced(request) };
  try {
    return new Uint8Array(await request.arrayBuffer());
  } catch {
    throw new ClientGone();
  }
}

function announced({ headers }: Request): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('transfer-encoding') ? null : Number(length);
}

function headersOf({ headers }: Request): Record<string, string> {
  const kept: Record<string, string> = { 'user-agent': USER_AGENT };
  for (const name of handedOn) {
    const value = headers.get(name);
    if (value !== null) kept[name] = value;
  }
  // Only the API's own scheme: never the password that a browser stores for some other proxy.
  const authorization = headers.get('authorization');
  if (authorization?.match(/^Bearer /i)) kept.authorization = authorization;
  return kept;
}

/**
 * A refusal in the envelope. The log names the service and the kind of failure, but not the
 * address.
 */
function failed(request: Request, { service, requestId }: Asked, error: unknown): Response {
  // Nobody is there to read it; nginx uses the same status for this.
  if (request.signal.aborted || error instanceof ClientGone) {
    return new Response(null, { status: 499 });
  }
  console.error(
    `MMP API, ${service}: ${kindOf(error)}${requestId ? `, request ${requestId}` : ''}`,
  );
  const { status, reason } = failureOf(error);
  return refuseInOwnWords(request, status, reason);
}
