import { expect, test } from 'vitest';
import { otherFieldsOf } from './other-fields.ts';

test('other fields are kept under any key, even one that every JavaScript object has', () => {
  const read = (wire: string) => ({ otherFields: JSON.parse(wire) });
  const gathered = otherFieldsOf([
    read('{"loyalty":1,"__proto__":{"admin":true}}'),
    read('{"loyalty":2,"constructor":"x"}'),
  ]);
  expect(JSON.stringify(gathered)).toBe(
    '{"loyalty":2,"__proto__":{"admin":true},"constructor":"x"}',
  );
  expect('admin' in gathered).toBe(false);
});
