import { beforeEach, expect, test } from 'vitest';
import { mayJoin, whileSigningIn } from './session.ts';

// Another file's fields may still stand there, and a tab with something typed joins nobody.
beforeEach(() => document.body.replaceChildren());

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
