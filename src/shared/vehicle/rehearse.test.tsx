import { beforeAll, expect, it } from 'vitest';
import { configurePage } from '#tests/support/page/configured-page.ts';

let rehearse: typeof import('./rehearse.ts')['rehearse'];
beforeAll(async () => {
  configurePage();
  ({ rehearse } = await import('./rehearse.ts'));
});

it('a rehearsal reads something of everything that a vehicle has', async () => {
  const { record, owners, invoices, mileage, forecasts, reminders } = await rehearse();
  expect(record.source).toBe('vision360');
  const { rawClients, rawInvoiceLines, operations } = record;
  for (const list of [rawClients, rawInvoiceLines, operations, invoices, forecasts, reminders]) {
    expect(list).toMatchObject({ status: 'ready', unreadable: 0 });
    expect(list).not.toMatchObject({ data: [] });
  }
  for (const list of [owners, mileage.readings]) expect(list.length).toBeGreaterThan(0);
});
