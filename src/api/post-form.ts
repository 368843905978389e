import { OWN_WORDS } from '#link/own-words.ts';
import { ApiFailure, type AppError } from './errors.ts';
import type { PageLimits } from './limits.ts';

export interface UploadProgress {
  /** Bytes that have left, the form's own few included. */
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

/** Sends a form and answers whatever came, whatever its status. Throws ApiFailure where nothing did. */
export type PostForm = (post: FormPost) => Promise<Response>;

/**
 * By XMLHttpRequest: `fetch` tells no progress of what it sends over HTTP/1.1 (Chromium streams
 * request bodies over HTTP/2 only). The file goes from disk to the network by the browser itself.
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
  // The whole file has left: the API reads it now.
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
  request.onerror = () => fail({ kind: 'offline' });
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

/** Statuses that no body goes with, whatever came. */
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
