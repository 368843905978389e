import { OWN_WORDS } from '#link/own-words.ts';
import { ifStaying } from '#src/leaving.ts';
import { ApiFailure, type AppError } from './errors.ts';
import type { PageLimits } from './limits.ts';

export interface UploadProgress {
  /** How many bytes have been sent, including the few of the form itself. */
  sent: number;
  total: number;
}

interface FormPost {
  url: string;
  form: FormData;
  headers: Record<string, string>;
  limits: PageLimits;
  signal: AbortSignal;
  onProgress: (progress: UploadProgress) => void;
}

/**
 * Sends a form and returns whatever answer came, with any status. Throws ApiFailure if none came.
 */
export type PostForm = (post: FormPost) => Promise<Response>;

/**
 * Uses XMLHttpRequest, because `fetch` reports no upload progress over HTTP/1.1 (Chromium streams
 * request bodies over HTTP/2 only). The browser itself moves the file from disk to the network.
 */
export const postForm: PostForm = ({ url, form, headers, limits, signal, onProgress }) => {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const request = new XMLHttpRequest();
  let limit: ReturnType<typeof setTimeout>;
  const fail = (error: AppError) => reject(new ApiFailure(error));
  const giveUp = (error: AppError) => {
    fail(error);
    request.abort();
  };
  const waitFor = (ms: number) => {
    clearTimeout(limit);
    limit = setTimeout(() => giveUp({ kind: 'timeout' }), ms);
  };
  const stop = () => request.abort();

  request.open('POST', url);
  request.responseType = 'arraybuffer';
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.upload.onprogress = ({ loaded, total }) => {
    waitFor(limits.send);
    onProgress({ sent: loaded, total });
  };
  // The whole file has been sent, and the API is reading it.
  request.upload.onload = () => waitFor(limits.begin);
  let counted = 0;
  request.onprogress = ({ loaded }) => {
    if (loaded > limits.mostBytes) giveUp({ kind: 'too-large' });
    else if (counted === 0 || loaded - counted >= limits.leastBytes) {
      counted = loaded;
      waitFor(limits.goOn);
    }
  };
  request.onload = () => {
    const { status } = request;
    if (status >= 200 && status <= 599) resolve(responseOf(request));
    else fail({ kind: 'broken-answer', message: `status ${status}` });
  };
  request.onerror = async () => fail(await ifStaying<AppError>({ kind: 'offline' }));
  request.onabort = () => fail({ kind: 'cancelled' });
  request.onloadend = () => {
    clearTimeout(limit);
    signal.removeEventListener('abort', stop);
  };
  if (signal.aborted) fail({ kind: 'cancelled' });
  else {
    signal.addEventListener('abort', stop);
    waitFor(limits.send);
    request.send(form);
  }
  return promise;
};

/** Statuses whose answers have no body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ['Content-Type', 'Retry-After', OWN_WORDS]) {
    const value = request.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  const { status } = request;
  return new Response(bodiless.has(status) ? null : request.response, { status, headers });
}
