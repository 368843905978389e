import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { PAGE_FILES, PAGE_FILES_MARK } from '#link/page-files.ts';
import { APP_CONFIG_MARK, NONCE_MARK } from '#link/page-marks.ts';

export const script = `console.log(${JSON.stringify('vision 360 '.repeat(200))});`;

/** A folder like the one that the build leaves, in the system's temporary folder; for tests. */
export function makeDist(): string {
  const dist = mkdtempSync(join(tmpdir(), 'vision360-dist-'));
  mkdirSync(join(dist, 'assets'));
  const files: Record<string, string | Buffer> = {
    'index.html': `<!doctype html><meta name="build" content="assets/index-a1b2c3d4.js"><meta name="version" content="0.1.0 (0123456789)"><script nonce="${NONCE_MARK}"></script><i>${APP_CONFIG_MARK}</i><b>${PAGE_FILES_MARK}</b>`,
    [PAGE_FILES]: JSON.stringify([{ path: '^/x/?$', files: ['/assets/app-a1b2c3.js'] }]),
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'service-worker.js': script,
    'build.json': '{}',
    'manifest.webmanifest': '{}',
    'icon-192.png': 'a picture',
    '.built-from': 'a hash',
    'assets/app-a1b2c3.js': script,
    'assets/app-a1b2c3.js.br': brotliCompressSync(script),
    'assets/app-a1b2c3.js.gz': gzipSync(script),
    'assets/font-d4e5f6.woff2': 'a font',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dist, name), content);
  return dist;
}
