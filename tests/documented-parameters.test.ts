import { expect, test } from 'vitest';
import { services } from '#contract/services.ts';
import { everyCall, vehicleCalls } from './support/page/every-call.ts';

test('a web service is asked with the parameters that its section shows, and no other', async () => {
  const asked: string[] = [];
  const calls = everyCall(({ pathname, search }) => {
    asked.push(`${pathname.split('/').at(-1)}${search}`);
    return Response.json({ success: true, data: {} });
  });
  for (const call of Object.values(calls)) await call().catch(() => {});
  expect(asked).toEqual([
    ...vehicleCalls.map((name) => `${services[name].path.split('/').at(-1)}?lang=en`),
    'campagnes-clients?page=7',
    'blacklist',
    'blacklist?output=csv',
    'blacklist',
    'clients-factures',
    'token',
  ]);
});
