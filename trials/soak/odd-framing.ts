import { path } from './paths.ts';

/**
 * Requests framed as no browser would, for a raw connection. Each must end with an answer or a
 * hang-up.
 */
export const oddRequests: Record<
  string,
  (network: string, token: string, plate: string) => string
> = {
  'a body after a GET, without a token': (network) =>
    head('GET', path('blacklist', { reseau: network }), ['Content-Length: 40'], 'x'.repeat(40)),
  'a length and chunks': (network, token) =>
    ask(network, token, ['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
  'chunks that are none': (network, token) =>
    ask(network, token, ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n'),
  'a chunk of another length': (network, token) =>
    ask(network, token, ['Transfer-Encoding: chunked'], '2\r\n{"immat\r\n0\r\n\r\n'),
  'chunks in HTTP/1.0': (network, token) =>
    ask(network, token, ['Transfer-Encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n').replace(
      'HTTP/1.1',
      'HTTP/1.0',
    ),
  'two lengths': (network, token) =>
    ask(network, token, ['Content-Length: 2', 'Content-Length: 3'], '{}'),
  'two hosts': (network, token) => ask(network, token, ['Host: evil.example']),
  'an absolute address': () =>
    'GET http://evil.example/healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'a name of somebody else': () => 'GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  'half a head': () => 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Half: ',
  'half a body': (network, token) => ask(network, token, ['Content-Length: 100'], '{"immat'),
  'no HTTP': () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n',
  'another verb': (network, token) =>
    head('DELETE', path('vision360', { reseau: network }), [bearer(token)]),
  'two in one go, the second behind a body': (network, token, plate) => {
    const body = JSON.stringify({ immatriculation: plate });
    const one = ask(network, token, [`Content-Length: ${body.length}`], body);
    return one + one.replace('\r\n', '\r\nConnection: close\r\n');
  },
};

const bearer = (token: string) => `Authorization: Bearer ${token}`;

const ask = (network: string, token: string, lines: readonly string[], body = '') =>
  head(
    'POST',
    path('vision360', { reseau: network }),
    [bearer(token), 'Content-Type: application/json', ...lines],
    body,
  );

const head = (method: string, address: string, lines: readonly string[], body = '') =>
  `${[`${method} ${address} HTTP/1.1`, 'Host: 127.0.0.1', ...lines].join('\r\n')}\r\n\r\n${body}`;
