import ky, { isTimeoutError, type Options } from 'ky';
import {
  type Lang,
  type PathParams,
  pathOf,
  type Service,
  type ServiceName,
  services,
} from '#contract/services.ts';
import { ifStaying } from '#src/leaving.ts';
import { ApiFailure, toFailure } from './errors.ts';
import { failBy, pageLimitsOf, timeLeft } from './limits.ts';
import { onceMore } from './once-more.ts';
import { readJson } from './read-json.ts';
import { everyCall, headersOf } from './request-head.ts';

/** Where the API is, and who is asking. */
export interface Connection {
  /** The `{version}` of the paths. */
  version: string;
  /** Where the API is: the page's own origin. */
  baseUrl: string;
  /** The bearer token to send, null when signed out. */
  token: () => string | null;
  /** The reader's language, for our own server's messages; French by default. */
  lang?: () => Lang;
  /** Called with the token that a web service has refused. */
  onUnauthorized: (token: string) => void;
}

export interface TransportOptions extends Connection {
  /** A replacement for the browser's own `fetch`. */
  fetch?: typeof fetch;
  /** For tests, which need shorter limits than the table's. */
  limits?: typeof pageLimitsOf;
}

export interface Call extends Omit<PathParams, 'version'> {
  signal?: AbortSignal | undefined;
  /** When a failure must be known (`failBy`), if the call is one of several. */
  until?: number | undefined;
  json?: unknown;
  query?: Partial<Record<Service['query'][number], string>>;
}

/** An answer as it came, before any schema has read it. */
export interface Reply {
  response: Response;
  /**
   * Parsed JSON. If the text isn't JSON it is `undefined`, which no schema accepts as an answer.
   */
  body: unknown;
}

export type Send = (service: ServiceName, call: Call) => Promise<Reply>;

/**
 * Sends a call to a web service, and a question a second time if its connection failed. An answer
 * may have any status; throws ApiFailure only if none came.
 */
export function createTransport(options: TransportOptions): Send {
  const { limits = pageLimitsOf } = options;
  const open = createOpen(options);
  return (service, call) => {
    const { signal, until = failBy() } = call;
    const ask = async (): Promise<Reply> => {
      const response = await open(service, { ...call, until });
      return { response, body: await readJson(response, { ...limits(service), signal, until }) };
    };
    return service === 'token' ? ask() : onceMore(ask, { signal, until });
  };
}

export type Open = (service: ServiceName, call: Call) => Promise<Response>;

/**
 * Sends a call and resolves as soon as the head has come. The caller reads the body with `receive`.
 */
export function createOpen(options: TransportOptions): Open {
  const { limits = pageLimitsOf } = options;
  const http = ky.create({
    fetch: tellingOffline(options.fetch),
    baseUrl: options.baseUrl,
    retry: 0,
    throwHttpErrors: false,
    ...everyCall,
  });

  return async (service, { signal, until = failBy(), json, query, ...segments }) => {
    const timeout = Math.min(limits(service).begin, timeLeft(until));
    if (timeout <= 0) throw new ApiFailure({ kind: 'timeout' });
    const token = service === 'token' ? null : options.token();
    const request: Options = {
      method: services[service].method,
      ...(service === 'token' && { credentials: 'same-origin' }),
      headers: headersOf(options.lang?.() ?? null, token),
      timeout,
      ...(signal && { signal }),
      ...(json !== undefined && { json }),
      ...(query && { searchParams: query }),
    };
    try {
      const response = await http(
        pathOf(service, { version: options.version, ...segments }),
        request,
      );
      if (response.status === 401 && token) options.onUnauthorized(token);
      return response;
    } catch (thrown) {
      const isLate = isTimeoutError(thrown);
      const failure = await ifStaying(isLate ? new ApiFailure({ kind: 'timeout' }) : thrown);
      throw toFailure(failure, signal);
    }
  };
}

/** `fetch` itself rejects only if there is no answer. */
const tellingOffline =
  (through: typeof fetch = globalThis.fetch): typeof fetch =>
  async (...request) => {
    try {
      return await through(...request);
    } catch (cause) {
      throw new ApiFailure({ kind: 'offline' }, { cause });
    }
  };
