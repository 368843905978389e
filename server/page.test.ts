import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppConfig } from '#link/app-config.ts';
import { PAGE_FILES_MARK } from '#link/page-files.ts';
import { APP_CONFIG_MARK, NONCE_MARK } from '#link/page-marks.ts';
import { appConfig } from '#tests/support/app-config.ts';
import { createPage } from './page.ts';

const config: AppConfig = { ...appConfig, networks: [] };
const open = '<script type="application/json">';
const close = '</script>';
const html = `<i>${PAGE_FILES_MARK}</i><script nonce="${NONCE_MARK}"></script>${open}${APP_CONFIG_MARK}${close}`;
const files = [
  { path: '^/[^/]+/planner/?$', files: ['/assets/planner.js', '/assets/planner.css'] },
];

test('no label can end the element that contains the configuration, or change on the way', () => {
  const label = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script><script>', '<!--<script', '\u2028\u2029', '$&$1$$', ']]>'),
  );
  fc.assert(
    fc.property(label, (label) => {
      const networks = [{ code: 'trif', label }];
      const page = createPage(html, { ...config, networks }, [])('n0nce', '/');
      const [before, json, after, ...more] = page.split(
        /<script type="application\/json">|<\/script>$/,
      );
      expect([before, after, more]).toEqual(['<i>[]</i><script nonce="n0nce"></script>', '', []]);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json ?? '')).toEqual({ ...config, networks });
    }),
  );
});

test('only the files of the requested page are named', () => {
  const page = createPage(html, config, files);
  expect(page('n0nce', '/trif/planner')).toContain(
    '<i>["/assets/planner.js","/assets/planner.css"]</i>',
  );
  expect(page('n0nce', '/trif/planner/more')).toContain('<i>[]</i>');
});

test.each([NONCE_MARK, APP_CONFIG_MARK, PAGE_FILES_MARK])(
  'a page without %s is refused',
  (mark) => {
    expect(() => createPage(html.replaceAll(mark, ''), config, [])).toThrow();
  },
);
