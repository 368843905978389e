import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { toCanonicalPlate } from './canonical-plate.ts';

beforeAll(() => vi.stubGlobal('location', new URL('http://localhost/')));
afterAll(() => vi.unstubAllGlobals());

/** Where the page of a plate really is, if somebody types its address in another way. */
function elsewhere(plate: string, rest = ''): string | null {
  const url = `http://localhost/trif/vehicles/${encodeURIComponent(plate)}${rest}`;
  return toCanonicalPlate(new Request(url), plate)?.headers.get('Location') ?? null;
}

test.each([
  ['ab-123-cd', '/trif/vehicles/AB123CD'],
  ['ＡＢ１２３ＣＤ', '/trif/vehicles/AB123CD'],
  ['АВ-123-СЕ', '/trif/vehicles/AB123CE'],
  [' - ', '/'],
])('%j is found at %s', (plate, address) => {
  expect(elsewhere(plate)).toBe(address);
});

test('the panel and its parameters stay in the address', () => {
  expect(elsewhere('ab 123 cd', '/invoices?page=2')).toBe('/trif/vehicles/AB123CD/invoices?page=2');
});

test('a foreign plate keeps its address with its foreign letters', () => {
  expect(elsewhere('12345ب6')).toBeNull();
  expect(elsewhere('12345-ب-6')).toBe(`/trif/vehicles/${encodeURIComponent('12345ب6')}`);
});
