import type { Page } from '@playwright/test';

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
