import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { getMimeType } from 'hono/utils/mime';

/**
 * In order of preference: the build compresses with brotli at its highest level, so brotli is
 * always the smallest.
 */
const compressions = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
] as const;

interface Variant {
  body: Uint8Array<ArrayBuffer>;
  etag: string;
}

export interface Asset {
  type: string;
  cacheControl: string;
  plain: Variant;
  compressed: ReadonlyMap<string, Variant>;
}

/** Keyed by the path of the URL, as it is written there. */
export type Assets = ReadonlyMap<string, Asset>;

/**
 * Reads the files of the built page into memory, a few megabytes. Only these files are served, so
 * no path can climb out of the folder and no file can change under its ETag. Two kinds are left
 * out: index.html, because each request gets its own, and hidden files.
 */
export function readAssets(dist: string): Assets {
  const files = new Map(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(dist, file).split(sep).join('/')}`, readFileSync(file)]),
  );
  const isVariant = (path: string) =>
    compressions.some(
      ({ suffix }) => path.endsWith(suffix) && files.has(path.slice(0, -suffix.length)),
    );
  const assets = new Map<string, Asset>();
  for (const [path, content] of files) {
    if (path === '/index.html' || isVariant(path)) continue;
    const compressed = new Map<string, Variant>();
    for (const { encoding, suffix } of compressions) {
      const variant = files.get(path + suffix);
      if (variant) compressed.set(encoding, variantOf(variant));
    }
    assets.set(path, {
      type: getMimeType(path) ?? 'application/octet-stream',
      // Vite puts a hash of the content into the names below assets/.
      cacheControl: path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      plain: variantOf(content),
      compressed,
    });
  }
  return assets;
}

/** A text that is made or found at run time, together with its compressed form. */
export function textAsset(type: string, content: string | Buffer<ArrayBuffer>): Asset {
  const plain = Buffer.from(content);
  return {
    type,
    cacheControl: 'no-cache',
    plain: variantOf(plain),
    compressed: new Map([['gzip', variantOf(gzipSync(plain))]]),
  };
}

function variantOf(content: Buffer<ArrayBuffer>): Variant {
  const hash = createHash('sha256').update(content).digest('base64url');
  return { body: content, etag: `"${hash.slice(0, 22)}"` };
}

/** Answers with the smallest form of the file that the browser can read. */
export function serveAsset(c: Context, asset: Asset): Response {
  const encoding = accepts(c, {
    header: 'Accept-Encoding',
    supports: [...asset.compressed.keys()],
    default: 'identity',
    // Browsers give all codings the same weight and name br last, so we use our own order.
    match: (accepted, { supports, default: otherwise }) =>
      supports.find((name) => accepted.some(({ type, q }) => type === name && q > 0)) ?? otherwise,
  });
  const variant = asset.compressed.get(encoding);
  const { body, etag } = variant ?? asset.plain;
  return c.body(body, 200, {
    'Content-Type': asset.type,
    'Content-Length': String(body.length),
    'Cache-Control': asset.cacheControl,
    ETag: etag,
    ...(variant && { 'Content-Encoding': encoding }),
    ...(asset.compressed.size > 0 && { Vary: 'Accept-Encoding' }),
  });
}
