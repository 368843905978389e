import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to the server under test that can be cut under what passes through it. */
export async function openLine(serverOrigin: string) {
  const { hostname, port } = new URL(serverOrigin);
  const sockets = new Set<Socket>();
  let isCut = false;
  const line = createServer((near) => {
    if (isCut) return near.resetAndDestroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        (socket === near ? far : near).destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const { port: own } = line.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    /** What passes breaks off, and nothing passes until it is mended. */
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.resetAndDestroy();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      line.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
