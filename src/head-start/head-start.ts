/**
 * A call that the document's own script sent before the application ran, with the token that stands
 * in the tab's storage anyway. The application's first call takes its answer, if it asks for the
 * same, or ends it.
 */
export interface HeadStart {
  /** Absolute. */
  url: string;
  authorization: string;
  body: string;
  response: Promise<Response>;
  end: (reason?: unknown) => void;
}

declare global {
  interface Window {
    headStart?: HeadStart | undefined;
  }
}

/** `fetch`, for the application's calls. */
export const fetchWithHeadStart: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const { headStart } = window;
  if (!headStart) return fetch(request);
  window.headStart = undefined;
  if (!(await isSame(headStart, request))) {
    headStart.end();
    return fetch(request);
  }
  const { signal } = request;
  const end = () => headStart.end(signal.reason);
  if (signal.aborted) end();
  signal.addEventListener('abort', end);
  return headStart.response;
};

const isSame = async (headStart: HeadStart, request: Request): Promise<boolean> =>
  request.url === headStart.url &&
  request.headers.get('Authorization') === headStart.authorization &&
  (await request.clone().text()) === headStart.body;

/** Gives up what nobody has taken when the session ends in which it was asked. */
export function endHeadStartWith(session: AbortSignal): void {
  session.addEventListener('abort', () => {
    window.headStart?.end();
    window.headStart = undefined;
  });
}
