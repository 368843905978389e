import { expect, test } from 'vitest';
import { mayJoin, whileSigningIn } from './session.ts';

test('a tab in which somebody is signing in takes over no other tab’s session', async () => {
  const token = Promise.withResolvers<string>();
  expect(mayJoin()).toBe(true);
  const signedIn = whileSigningIn(() => token.promise);
  expect(mayJoin()).toBe(false);
  token.resolve('token');
  expect(await signedIn).toBe('token');
  expect(mayJoin()).toBe(true);
  await expect(whileSigningIn(() => Promise.reject(new Error('refused')))).rejects.toThrow();
  expect(mayJoin()).toBe(true);
});
