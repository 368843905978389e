import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Relay {
  origin: string;
  /** Breaks off whatever is passing. */
  reset: () => void;
  close: () => void;
}

/**
 * A port of its own on the way to the server under test.
 * @param join makes the two ends of a new connection one; the one that closes takes the other with it
 * @param isOpen whether a connection may come to be
 */
export async function openRelay(
  serverOrigin: string,
  join: (near: Socket, far: Socket) => void,
  isOpen: () => boolean = () => true,
): Promise<Relay> {
  const { hostname, port } = new URL(serverOrigin);
  const sockets = new Set<Socket>();
  const relay = createServer((near) => {
    if (!isOpen()) return near.resetAndDestroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        (socket === near ? far : near).destroy();
      });
    }
    join(near, far);
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const { port: own } = relay.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    reset: () => {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    close: () => {
      relay.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
