import { expect, test } from './fixtures.ts';

test.use({ expectedConsole: [/M\. Dupont/] });

test('a failure that nobody caught is told to the page’s own server, and nothing about people with it', async ({
  page,
  openSample,
}) => {
  await openSample('invoices');
  const telling = page.waitForRequest('**/client-failures');
  await page.evaluate(() => {
    void Promise.reject(new Error('M. Dupont, AB-123-CD'));
  });
  const told = await telling;
  expect(told.postDataJSON()).toEqual({
    kind: 'rejection',
    page: '/:/vehicles/:/invoices',
    build: expect.stringMatching(/^assets\/index-[\w-]{8}\.js$/),
  });
  expect((await told.response())?.status()).toBe(204);
});
