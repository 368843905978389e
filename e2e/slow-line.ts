import { Transform } from 'node:stream';
import type { Page } from '@playwright/test';
import { openRelay } from './relay.ts';

/**
 * A line of its own to the server under test: each request needs `latency` milliseconds to get there,
 * and all answers together come at `bytesPerSecond`. Chromium's own slow line now and then delivers
 * nothing more on a busy machine.
 */
export function openSlowLine(
  serverOrigin: string,
  { latency, bytesPerSecond }: { latency: number; bytesPerSecond: number },
) {
  let free = 0;
  const late = () =>
    new Transform({
      transform: (sent, _, done) => void setTimeout(() => done(null, sent), latency),
    });
  const slow = () =>
    new Transform({
      transform(sent: Buffer, _, done) {
        const now = performance.now();
        free = Math.max(now, free) + (sent.length / bytesPerSecond) * 1000;
        setTimeout(() => done(null, sent), free - now);
      },
    });
  return openRelay(serverOrigin, (near, far) => {
    near.pipe(late()).pipe(far).pipe(slow()).pipe(near);
  });
}

/** A line on which nothing arrives until it is let through. */
export async function holdLine(page: Page): Promise<{ letThrough: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  const setLatency = (latency: number) =>
    session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await setLatency(600_000);
  return {
    letThrough: async () => {
      await setLatency(0);
      await session.send('Network.setCacheDisabled', { cacheDisabled: false });
    },
  };
}

/** Makes the machine so many times slower. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
