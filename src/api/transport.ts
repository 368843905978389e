import ky, { type Options } from 'ky';
import { type PathParams, pathOf, type ServiceName, services } from '#contract/services.ts';
import { ApiFailure, toAppError } from './errors.ts';

/** A little more than the server's own limit, whose 504 says more than our silence. */
export const TIMEOUT_MS = 35_000;

/** Where the API is, and who asks. */
export interface Connection {
  /** `{version}` of the paths. */
  version: string;
  /** Where the API is: the page's own origin. */
  baseUrl: string;
  /** The bearer token to send, null when signed out. */
  token: () => string | null;
  /** Called with the token that a web service refused. */
  onUnauthorized: (token: string) => void;
}

export interface TransportOptions extends Connection {
  /** For tests: the API in process. */
  fetch?: typeof fetch;
}

export interface Call extends Omit<PathParams, 'version'> {
  signal?: AbortSignal | undefined;
  json?: unknown;
  query?: Record<string, string>;
}

/** An answer as it came: no schema has read it. */
export interface Reply {
  response: Response;
  /** Parsed JSON; `undefined`, which no schema takes for an answer, where the text was none. */
  body: unknown;
}

export type Send = (service: ServiceName, call: Call) => Promise<Reply>;

/** Sends a call to a web service. Throws ApiFailure where no answer came, whatever the status. */
export function createTransport(options: TransportOptions): Send {
  const open = createOpen(options);
  return async (service, call) => {
    const response = await open(service, call);
    try {
      return { response, body: parseJson(await response.text()) };
    } catch (thrown) {
      throw new ApiFailure(call.signal?.aborted ? { kind: 'cancelled' } : toAppError(thrown));
    }
  };
}

export type Open = (service: ServiceName, call: Call) => Promise<Response>;

/** Sends a call and answers as soon as the head has come: the body is the caller's to `receive`. */
export function createOpen(options: TransportOptions): Open {
  const http = ky.create({
    ...(options.fetch && { fetch: options.fetch }),
    baseUrl: options.baseUrl,
    retry: 0,
    timeout: TIMEOUT_MS,
    throwHttpErrors: false,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });

  return async (service, { signal, json, query, ...segments }) => {
    const token = service === 'token' ? null : options.token();
    const request: Options = {
      method: services[service].method,
      headers: { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
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
      throw new ApiFailure(signal?.aborted ? { kind: 'cancelled' } : toAppError(thrown));
    }
  };
}

/** A BOM is skipped; anything else before the JSON is a broken answer. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
