import { once } from 'node:events';
import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  head: string;
  body: string;
}

/**
 * Writes bytes as they are over a connection of its own, for what no client would send, and reads
 * what is answered until the other side closes; for tests.
 *
 * @param pieces written one after the other; the last should ask for `Connection: close`
 * @param hangUp after which to say that nothing more comes, as a line that breaks does
 */
export async function talk(
  origin: string,
  pieces: readonly string[],
  { hangUp }: { hangUp?: Promise<unknown> } = {},
): Promise<RawAnswer[]> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  socket.on('data', (chunk) => received.push(chunk));
  // What came before the connection broke was said all the same.
  socket.on('error', () => {});
  for (const piece of pieces) socket.write(piece, 'latin1');
  hangUp?.then(() => socket.end());
  await once(socket, 'close');
  return answersIn(Buffer.concat(received).toString('latin1'));
}

/** The answers that follow each other in what came over a connection, the interim ones left out. */
function answersIn(received: string): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = received;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) throw new Error(`no head of an answer: ${rest}`);
    const head = rest.slice(0, end);
    const status = Number(head.match(/^HTTP\/1\.1 (\d{3}) /)?.[1]);
    if (Number.isNaN(status)) throw new Error(`no status line: ${head}`);
    const body = bodyOf(head, rest.slice(end + 4));
    rest = body.rest;
    if (status >= 200) answers.push({ status, head, body: body.text });
  }
  return answers;
}

function bodyOf(head: string, after: string): { text: string; rest: string } {
  if (/^transfer-encoding: chunked$/im.test(head)) {
    let text = '';
    let rest = after;
    for (;;) {
      const size = Number.parseInt(rest, 16);
      const start = rest.indexOf('\r\n') + 2;
      if (!(size > 0)) return { text, rest: rest.slice(start + 2) };
      text += rest.slice(start, start + size);
      rest = rest.slice(start + size + 2);
    }
  }
  const length = Number(head.match(/^content-length: (\d+)$/im)?.[1] ?? 0);
  return { text: after.slice(0, length), rest: after.slice(length) };
}
