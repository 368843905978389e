import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { pathOf } from '#contract/services.ts';
import { createApi } from '#server/api.ts';
import { createListener, type ListenerOptions, listen } from '#server/listener.ts';
import { API_VERSION, type TestApi } from './test-api.ts';

const BOUNDARY = 'a-boundary';
const CHUNK = new Uint8Array(64 * 1024);

const fieldOf = (id: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="organizationId"\r\n\r\n${id}\r\n`;
const fileOf = (field: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="a.zip"\r\n\r\n`;
const END = `\r\n--${BOUNDARY}--\r\n`;

export interface Answered {
  status: number;
  headers: IncomingMessage['headers'];
  body: { message?: string; data?: unknown };
}

/** An upload that its sender carries as far as the test likes. */
export interface Sending {
  /** Resolves when the answer comes, however much has been sent by then. */
  answer: Promise<Answered>;
  isAnswered(): boolean;
  /**
   * Sends the beginning of the form: the member, unless it comes after the file, and the file's
   * head.
   */
  begin(): void;
  /** Sends bytes of the file. Waits while the line is full, and stops once there is an answer. */
  send(bytes: number): Promise<void>;
  end(): void;
  cut(): void;
}

/** The API on a loopback port, with senders that see what comes back while they are sending. */
export async function serveTestApi(api: TestApi, options: ListenerOptions = {}) {
  const listener = createListener(
    createApi(
      {
        kind: 'embedded',
        fetch: api.fetch,
        networks: [],
        demoAccounts: [],
        demoVehicles: [],
        isReady: async () => true,
        close: async () => undefined,
      },
      { apiVersion: API_VERSION, campaignsVersioned: false, networks: [] },
    ).fetch,
    options,
  );
  const url = await listen(listener.server, 0, '127.0.0.1');

  function startSending(
    token: string,
    { organizationId = '57525', fileFirst = false, length = 0, field = 'importFile' } = {},
  ): Sending {
    const outgoing = request(
      new URL(pathOf('importFile', { version: API_VERSION, reseau: 'trif' }), url),
      {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
          ...(length > 0 && { 'Content-Length': length }),
        },
      },
    );
    outgoing.flushHeaders();
    let isAnswered = false;
    const read = async (): Promise<Answered> => {
      const [incoming]: IncomingMessage[] = await once(outgoing, 'response');
      if (!incoming) throw new Error('no response');
      isAnswered = true;
      let text = '';
      for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
      const { statusCode: status = 0, headers } = incoming;
      return { status, headers, body: JSON.parse(text) };
    };
    const answer = read();
    // Nobody waits for the answer of a sender that is cut off.
    answer.catch(() => undefined);
    // Errors from writing after the connection was closed.
    outgoing.on('error', () => undefined);
    return {
      answer,
      isAnswered: () => isAnswered,
      begin: () => outgoing.write((fileFirst ? '' : fieldOf(organizationId)) + fileOf(field)),
      async send(bytes) {
        for (
          let left = bytes;
          left > 0 && !isAnswered && !outgoing.destroyed;
          left -= CHUNK.length
        ) {
          if (!outgoing.write(CHUNK)) {
            await Promise.race([once(outgoing, 'drain'), answer]).catch(() => undefined);
          }
        }
      },
      end: () =>
        outgoing.end(fileFirst ? `\r\n${fieldOf(organizationId)}--${BOUNDARY}--\r\n` : END),
      cut: () => outgoing.destroy(),
    };
  }

  return {
    url,
    startSending,
    close: () => listener.drain(0),
  };
}
