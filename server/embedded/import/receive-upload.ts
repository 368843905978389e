import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { asRefusal } from './disk.ts';
import type { IncomingBody } from './incoming-body.ts';
import { inMegabytes, type Limits } from './limits.ts';
import { RefusedFile } from './reasons.ts';

const MAX_FIELDS = 10;
const MAX_FIELD_BYTES = 1000;

export interface IncomingForm {
  /** If reading it throws a RefusedFile, the form stops too. */
  body: IncomingBody;
  contentType: string;
}

export interface Upload {
  /** `organizationId` as it was sent, trimmed; empty if it wasn't sent. */
  organizationId: string;
}

/** Called while a form comes in; each can stop it by throwing. */
export interface Reception {
  /** Called as soon as the field has come, which is before the file if the form puts it first. */
  onOrganization(id: string): void;
  /** Called when so many bytes of the file are about to be written. */
  onBytes(count: number): void;
}

/**
 * Receives the form of section 15. `importFile` is written to `path` as it arrives, as fast as the
 * disk takes it, and never held in memory. A form that is refused is received no further than
 * needed.
 * @throws RefusedFile if the body isn't such a form, has no file or several, is too large, breaks
 *   off, or finds the disk full; by then nothing is being written any more
 */
export async function receiveUpload(
  { body, contentType }: IncomingForm,
  path: string,
  { onOrganization, onBytes, uploadBytes }: Reception & Pick<Limits, 'uploadBytes'>,
): Promise<Upload> {
  const parser = openParser(contentType, uploadBytes);
  const received = Promise.withResolvers<void>();
  let isStopped = false;
  let organizationId = '';
  let file: Readable | null = null;
  let written: Promise<void> | null = null;

  function stop(error: unknown): void {
    isStopped = true;
    received.reject(error);
    file?.destroy();
  }
  const broken = () => stop(new RefusedFile('brokenUpload'));

  parser.on('field', (name, value) => {
    if (name !== 'organizationId' || isStopped) return;
    organizationId = value.trim();
    try {
      onOrganization(organizationId);
    } catch (error) {
      stop(error);
    }
  });
  parser.on('file', (name, part) => {
    // Every part must be read, or the parser would wait for it.
    if (name !== 'importFile' || isStopped) return part.resume();
    if (file) return stop(new RefusedFile('severalFiles'));
    part.once('limit', () => stop(tooLarge({ uploadBytes })));
    file = part;
    written = write(part, path, onBytes).catch((error: unknown) => {
      throw asRefusal(error);
    });
    written.catch(stop);
  });
  parser.once('error', broken);
  parser.once('finish', received.resolve);

  async function feed(): Promise<void> {
    for (;;) {
      const chunk = await body.read();
      if (isStopped) return;
      if (chunk === null) break;
      if (!parser.write(chunk)) await once(parser, 'drain');
    }
    parser.end();
  }
  feed().catch((error: unknown) => (error instanceof RefusedFile ? stop(error) : broken()));

  try {
    await received.promise;
    await written;
  } finally {
    await Promise.allSettled([written]);
  }
  if (!file) throw new RefusedFile('fileMissing');
  return { organizationId };
}

export const tooLarge = ({ uploadBytes }: Pick<Limits, 'uploadBytes'>): RefusedFile =>
  new RefusedFile('uploadTooLarge', { max: inMegabytes(uploadBytes) });

/** Only the owner may read it: it holds clients' names and telephone numbers. */
const write = (part: Readable, path: string, onBytes: (count: number) => void): Promise<void> =>
  pipeline(
    part,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        onBytes(chunk.byteLength);
        yield chunk;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  );

function openParser(contentType: string, fileSize: number) {
  if (!/^multipart\/form-data\b/i.test(contentType)) throw new RefusedFile('notMultipart');
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: {
        fileSize,
        fields: MAX_FIELDS,
        fieldSize: MAX_FIELD_BYTES,
        files: 2,
      },
    });
  } catch {
    throw new RefusedFile('notMultipart');
  }
}
