import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { inMegabytes, type Limits } from './limits.ts';
import { RefusedFile } from './reasons.ts';

const MAX_FIELDS = 10;
const MAX_FIELD_BYTES = 1000;

export interface Upload {
  /** `organizationId` as it was sent, trimmed; empty where it was not. */
  organizationId: string;
}

/**
 * Receives the form of section 15: `importFile` goes to `path` as it arrives, at the pace at which
 * the disk takes it, and is never held in memory.
 * @throws RefusedFile where the body is not such a form, has no file or several, is larger than the
 *   limit, or breaks off
 */
export async function receiveUpload(
  request: Request,
  path: string,
  { uploadBytes }: Pick<Limits, 'uploadBytes'>,
): Promise<Upload> {
  const contentType = request.headers.get('Content-Type') ?? '';
  if (!/^multipart\/form-data\b/i.test(contentType) || !request.body) {
    throw new RefusedFile('notMultipart');
  }
  const parser = openParser(contentType, uploadBytes);
  const over = new AbortController();
  const writes: Promise<void>[] = [];
  let organizationId = '';
  let refusal: RefusedFile | null = null;

  parser.on('field', (name, value) => {
    if (name === 'organizationId') organizationId = value.trim();
  });
  parser.on('file', (name, file: BusboyFileStream) => {
    if (name !== 'importFile' || writes.length > 0) {
      if (name === 'importFile') refusal ??= new RefusedFile('severalFiles');
      file.resume();
      return;
    }
    file.once('limit', () => {
      refusal ??= new RefusedFile('uploadTooLarge', { max: inMegabytes(uploadBytes) });
      over.abort();
    });
    const write = pipeline(file, createWriteStream(path), { signal: over.signal });
    // Awaited below, unless the body breaks off first.
    write.catch(() => undefined);
    writes.push(write);
  });

  try {
    await pipeline(Readable.fromWeb(request.body), parser, { signal: over.signal });
    await Promise.all(writes);
  } catch (error) {
    over.abort();
    await Promise.allSettled(writes);
    throw refusal ?? (isDiskFailure(error) ? error : new RefusedFile('brokenUpload'));
  }
  if (refusal) throw refusal;
  if (writes.length === 0) throw new RefusedFile('fileMissing');
  return { organizationId };
}

function openParser(contentType: string, fileSize: number) {
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

/** ENOSPC, EROFS, EACCES…: our failure, not the sender's. */
const isDiskFailure = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && ['write', 'open'].includes(String(error.syscall));
