import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { optOutsAnswer, vehicleAnswer } from './answers.ts';

// Serves the floor's page and its answers. All are compressed before anybody asks, so that its
// server costs nothing.
const [dist = ''] = process.argv.slice(2);
const OPT_OUTS = 100_000;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const files = new Map(
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const head = {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Encoding': 'br',
      };
      return [file.slice(dist.length), { head, body: brotliCompressSync(readFileSync(file)) }];
    }),
);

const json = (answer: object) => gzipSync(JSON.stringify(answer));
const vehicles = new Map(['F20', 'F500'].map((plate) => [plate, json(vehicleAnswer(plate))]));
const answers = new Map<string, Buffer>([
  ['/api/opt-outs', json(optOutsAnswer(OPT_OUTS))],
  ['/api/sign-in', json({})],
  ...[...vehicles].map(([plate, body]) => [`/api/vehicles/${plate}`, body] as const),
]);

function send(response: ServerResponse, head: Record<string, string>, body: Buffer): void {
  response.writeHead(200, { ...head, 'Content-Length': body.length }).end(body);
}

const server = createServer(({ url = '/' }, response) => {
  const answer = answers.get(url);
  if (answer) {
    return send(
      response,
      { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      answer,
    );
  }
  if (url.startsWith('/api/')) return void response.writeHead(404).end();
  const file = files.get(url) ?? files.get('/index.html');
  if (file) send(response, file.head, file.body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') {
    console.log(`Floor: http://127.0.0.1:${address.port}`);
  }
});
