import { describe, expect, it } from 'vitest';
import { rightsOf } from './rights.ts';

describe('the rights of a token', () => {
  it.each([
    ['manager', 'manager', null, true],
    ['openid manager', 'manager', null, true],
    ['member:920150', 'member', '920150', false],
    ['member', 'member', null, false],
    [null, null, null, true],
    ['', null, null, true],
    ['read write', null, null, true],
    ['membership', null, null, true],
  ])('with the scope %j', (scope, role, memberCode, seesBlacklist) => {
    expect(rightsOf(scope)).toEqual({ role, memberCode, seesBlacklist });
  });
});
