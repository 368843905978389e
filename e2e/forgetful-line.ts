import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A line to the server under test that removes the order to store nothing from its answers. */
export async function openForgetfulLine(serverOrigin: string) {
  const { host, hostname, port } = new URL(serverOrigin);
  const line = createServer((near, answer) => {
    const { method, url: path, headers } = near;
    const far = request({ hostname, port, method, path, headers: { ...headers, host } }, (came) => {
      const { 'cache-control': _, ...rest } = came.headers;
      answer.writeHead(came.statusCode ?? 502, rest);
      came.pipe(answer);
    });
    near.pipe(far);
    far.on('error', () => answer.destroy());
    answer.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const { port: own } = line.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    close: () => {
      line.close();
      line.closeAllConnections();
    },
  };
}
