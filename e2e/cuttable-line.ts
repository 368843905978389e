import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to the server under test that can be cut or held up while something passes through it. */
export async function openLine(serverOrigin: string) {
  const { hostname, port } = new URL(serverOrigin);
  const sockets = new Set<Socket>();
  const answers = new Set<() => void>();
  let isCut = false;
  let isHeld = false;
  let areFilesHeld = false;
  let holdingFrom: string | null = null;
  const line = createServer((near) => {
    if (isCut) return near.resetAndDestroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        (socket === near ? far : near).destroy();
        answers.delete(answer);
      });
    }
    let isFile = false;
    let isThrough = false;
    const answer = () => {
      const may = !isHeld && !(areFilesHeld && isFile);
      if (may === isThrough) return;
      isThrough = may;
      if (may) far.pipe(near);
      else far.unpipe(near);
    };
    near.on('data', (sent) => {
      const [, path = ''] = /^[A-Z]+ (\S+) HTTP/.exec(sent.toString('latin1')) ?? [];
      if (path === '') return;
      isFile = path.startsWith('/assets/');
      if (holdingFrom !== null && path.includes(holdingFrom)) areFilesHeld = true;
      answer();
    });
    near.pipe(far);
    answers.add(answer);
    answer();
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const { port: own } = line.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    /** Breaks off whatever is passing, and lets nothing through until it is mended. */
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.resetAndDestroy();
    },
    mend: () => {
      isCut = false;
    },
    /** Lets requests through, but holds their answers until it is released. */
    hold: () => {
      isHeld = true;
      for (const answer of answers) answer();
    },
    /** Holds the page's own code and styles, but no answer of the API, once this is asked for. */
    holdFiles: (from = '') => {
      holdingFrom = from;
    },
    release: () => {
      isHeld = false;
      areFilesHeld = false;
      holdingFrom = null;
      for (const answer of answers) answer();
    },
    close: () => {
      line.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
