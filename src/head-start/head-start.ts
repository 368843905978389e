/**
 * A call that the document's own script sent before the application ran, with the token that is in
 * the tab's storage anyway. If the application's first call asks for the same thing, it takes this
 * answer; otherwise it ends the call.
 */
export interface HeadStart {
  /** The absolute URL. */
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

/** `fetch` for the application's calls. */
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

/** Cancels a call that nobody has taken, when the session in which it was made ends. */
export function endHeadStartWith(session: AbortSignal): void {
  session.addEventListener('abort', () => {
    window.headStart?.end();
    window.headStart = undefined;
  });
}
