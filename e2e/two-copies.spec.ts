import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BehindNginx, NGINX, startBehindNginx } from '#tests/support/server/behind-nginx.ts';
import { serve } from '../bench/process.ts';
import { built, change } from './deployments.ts';
import { test as base, expect } from './fixtures.ts';
import { copyDemonstration } from './own-server.ts';

interface Rollout {
  url: string;
  /** Stops one of the two copies and starts it with the new version. */
  renew: (index: number) => Promise<void>;
}

/** Two copies behind nginx, in front of an API, that get a new version one after the other. */
const test = base.extend<{ rollout: Rollout }>({
  rollout: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'vision360-rollout-'));
    const newer = join(folder, 'newer');
    cpSync(built, newer, { recursive: true });
    change(newer, { renamed: true });
    await copyDemonstration(folder);
    const api = await serve(folder);
    const site: BehindNginx = await startBehindNginx([built, built], {
      MMP_API_URL: api.url,
      MMP_CLIENT_ID: '2',
      MMP_CLIENT_SECRET: 'hush-hush',
      MMP_NETWORKS: 'trif:TRIF',
    });
    await use({
      url: site.url,
      async renew(index) {
        await site.end(index, 'SIGTERM');
        await site.start(index, newer);
      },
    });
    await site.close();
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: ({ rollout }, use) => use(rollout.url),
});

test.use({
  expectedConsole: [
    /ERR_|status of 404|Refused to apply style|a part of the application did not come/,
  ],
});
test.skip(!NGINX, 'left out where nginx is not installed');

// Which copy serves the tab is nginx's choice, so each is the first once.
for (const [first, second] of [
  [0, 1],
  [1, 0],
] as const) {
  test(`a tab goes on while copy ${first + 1} of two is new, and is loaded anew once both are`, async ({
    page,
    signIn,
    rollout,
  }) => {
    await signIn();
    await expect(page.getByLabel('Immatriculation')).toBeFocused();
    const loads: string[] = [];
    page.on('domcontentloaded', () => loads.push(page.url()));
    const title = page.getByRole('heading', { level: 1 });

    await rollout.renew(first);
    await page.getByRole('link', { name: 'Agenda' }).click();
    await expect(title).toContainText('Agenda');
    expect(loads).toEqual([]);

    await rollout.renew(second);
    await page.getByRole('link', { name: 'Campagnes' }).click();
    await expect(title).toContainText('Campagnes');
    expect(loads).toEqual([page.url()]);
  });
}
