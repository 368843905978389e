import fc from 'fast-check';
import { expect, test } from 'vitest';
import { APP_CONFIG_MARK, type AppConfig, NONCE_MARK } from '#link/app-config.ts';
import { createPage } from './page.ts';

const config: AppConfig = {
  upstream: 'proxy',
  apiVersion: 'v1',
  campaignsVersioned: false,
  networks: [],
  demoAccounts: [],
};
const open = '<script type="application/json">';
const close = '</script>';
const html = `<script nonce="${NONCE_MARK}"></script>${open}${APP_CONFIG_MARK}${close}`;

test('no label can end the element that holds the configuration, nor change on the way', () => {
  const label = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script><script>', '<!--<script', '\u2028\u2029', '$&$1$$', ']]>'),
  );
  fc.assert(
    fc.property(label, (label) => {
      const networks = [{ code: 'trif', label }];
      const page = createPage(html, { ...config, networks })('n0nce');
      const [before, json, after, ...more] = page.split(
        /<script type="application\/json">|<\/script>$/,
      );
      expect([before, after, more]).toEqual(['<script nonce="n0nce"></script>', '', []]);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json ?? '')).toEqual({ ...config, networks });
    }),
  );
});

test.each([NONCE_MARK, APP_CONFIG_MARK])('a page without %s is refused', (mark) => {
  expect(() => createPage(html.replaceAll(mark, ''), config)).toThrow();
});
