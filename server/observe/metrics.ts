import { createServer, type Server } from 'node:http';
import { promisify } from 'node:util';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { FailureKind } from '#link/client-failures.ts';
import type { Observe } from './call.ts';

export interface Metrics {
  observe: Observe;
  /** Counts a failure of a page. */
  countFailure: (kind: FailureKind) => void;
  /** Answers `GET /metrics` in Prometheus' text format, and nothing else. */
  server: Server;
}

/** In seconds: around what a look-up takes (docs/performance.md), up to an import's minutes. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60, 300];

/** In bytes. */
const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

/**
 * Counts calls by service and status, with their time and size, the connections, and what node knows of
 * itself: memory, event loop, garbage collection. Imports are the calls of `importFile`.
 *
 * @param watched the server whose connections are counted
 */
export function createMetrics(watched: Pick<Server, 'getConnections'>): Metrics {
  const countConnections = promisify(watched.getConnections).bind(watched);
  const register = new Registry();
  collectDefaultMetrics({ register });
  const labelNames = ['service', 'status'] as const;
  const seconds = new Histogram({
    name: 'vision360_call_seconds',
    help: 'Time from a request’s head to the end of its answer.',
    labelNames,
    buckets: BUCKETS,
    registers: [register],
  });
  const bytes = new Histogram({
    name: 'vision360_answer_bytes',
    help: 'Size of an answer as sent, its head included.',
    labelNames: ['service'],
    buckets: SIZES,
    registers: [register],
  });
  const cut = new Counter({
    name: 'vision360_calls_cut_total',
    help: 'Answers that were cut off before their end.',
    labelNames: ['service'],
    registers: [register],
  });
  const failed = new Counter({
    name: 'vision360_client_failures_total',
    help: 'Failures that pages have told of.',
    labelNames: ['kind'],
    registers: [register],
  });
  new Gauge({
    name: 'vision360_connections',
    help: 'Open connections.',
    registers: [register],
    async collect() {
      this.set(await countConnections());
    },
  });
  return {
    observe(call) {
      seconds.observe({ service: call.kind, status: call.status }, call.seconds);
      bytes.observe({ service: call.kind }, call.bytes);
      if (call.isCut) cut.inc({ service: call.kind });
    },
    countFailure: (kind) => failed.inc({ kind }),
    server: createServer(async ({ method, url }, response) => {
      if (method !== 'GET' || url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': register.contentType });
      response.end(await register.metrics());
    }),
  };
}
