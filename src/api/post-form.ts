import { ApiFailure } from './errors.ts';

export interface UploadProgress {
  /** Bytes that have left, the form's own few included. */
  sent: number;
  total: number;
}

export interface FormPost {
  url: string;
  form: FormData;
  headers: Record<string, string>;
  signal: AbortSignal;
  onProgress: (progress: UploadProgress) => void;
}

/** Sends a form and answers whatever came, whatever its status. Throws ApiFailure where nothing did. */
export type PostForm = (post: FormPost) => Promise<Response>;

/** A line that moves nothing for so long is cut, in milliseconds. */
const STALLED_AFTER = 60_000;
/** The whole file has left: the API reads it now, which takes what it takes. */
const ANSWER_AFTER = 15 * 60_000;

/**
 * By XMLHttpRequest: `fetch` tells no progress of what it sends over HTTP/1.1 (Chromium streams
 * request bodies over HTTP/2 only). The file goes from disk to the network by the browser itself.
 */
export const postForm: PostForm = ({ url, form, headers, signal, onProgress }) => {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const request = new XMLHttpRequest();
  let limit: ReturnType<typeof setTimeout>;
  const fail = (kind: 'offline' | 'timeout' | 'cancelled') => reject(new ApiFailure({ kind }));
  const waitFor = (ms: number) => {
    clearTimeout(limit);
    limit = setTimeout(() => {
      fail('timeout');
      request.abort();
    }, ms);
  };
  const stop = () => request.abort();

  request.open('POST', url);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.upload.onprogress = ({ loaded, total }) => {
    waitFor(STALLED_AFTER);
    onProgress({ sent: loaded, total });
  };
  request.upload.onload = () => waitFor(ANSWER_AFTER);
  request.onload = () => resolve(responseOf(request));
  request.onerror = () => fail('offline');
  request.onabort = () => fail('cancelled');
  request.onloadend = () => {
    clearTimeout(limit);
    signal.removeEventListener('abort', stop);
  };
  if (signal.aborted) fail('cancelled');
  else {
    signal.addEventListener('abort', stop);
    waitFor(STALLED_AFTER);
    request.send(form);
  }
  return promise;
};

function responseOf(request: XMLHttpRequest): Response {
  const retryAfter = request.getResponseHeader('Retry-After');
  return new Response(request.responseText, {
    status: request.status,
    ...(retryAfter && { headers: { 'Retry-After': retryAfter } }),
  });
}
