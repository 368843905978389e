import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { goodZip, uploadForm } from '#tests/support/embedded/test-zip.ts';
import { openBody } from './incoming-body.ts';
import type { RefusalReason } from './reasons.ts';
import { receiveUpload } from './receive-upload.ts';

const zip = await goodZip();
const MEGABYTE = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'vision360-upload-'));
const path = join(folder, 'upload.zip');
afterAll(() => rmSync(folder, { recursive: true }));

const BOUNDARY = 'a-boundary';
const FORM = `multipart/form-data; boundary=${BOUNDARY}`;
const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, content: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="a.zip"\r\n\r\n${content}\r\n`;
/** The form up to where the content of its file begins. */
const opening = new TextEncoder().encode(file('importFile', '').slice(0, -2));
const END = `--${BOUNDARY}--\r\n`;

const receive = (
  body: BodyInit | null,
  contentType: string,
  reception: Partial<Parameters<typeof receiveUpload>[2]> = {},
) =>
  receiveUpload({ body: openBody(new Response(body).body), contentType }, path, {
    uploadBytes: MEGABYTE,
    onOrganization: () => undefined,
    onBytes: () => undefined,
    ...reception,
  });

test('the file is written to disk as it was sent, whatever else is in the form', async () => {
  const sent = [
    field('organizationId', ' 57525 '),
    file('other', 'not this one'),
    file('importFile', 'PK\r\n--a-boundar\0'),
    field('lang', 'fr'),
    END,
  ];
  expect(await receive(sent.join(''), FORM)).toEqual({ organizationId: '57525' });
  expect(readFileSync(path, 'latin1')).toBe('PK\r\n--a-boundar\0');
});

describe('a form that is refused', () => {
  const cut = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(file('importFile', 'half a file').slice(0, -10)));
    },
    pull: (controller) => controller.error(new Error('the connection was cut')),
  });

  test.each<[string, BodyInit | null, string, RefusalReason]>([
    ['JSON', '{}', 'application/json', 'notMultipart'],
    ['a ZIP sent as it is', 'PK', 'application/zip', 'notMultipart'],
    ['fields in a URL', 'organizationId=1', 'application/x-www-form-urlencoded', 'notMultipart'],
    ['a form without its boundary', END, 'multipart/form-data', 'notMultipart'],
    ['nothing', null, FORM, 'brokenUpload'],
    ['no file', field('organizationId', '57525') + END, FORM, 'fileMissing'],
    ['a file in another field', file('file', 'PK') + END, FORM, 'fileMissing'],
    ['a text in place of the file', field('importFile', 'PK') + END, FORM, 'fileMissing'],
    ['two files', file('importFile', 'PK') + file('importFile', 'PK') + END, FORM, 'severalFiles'],
    ['a form without its end', file('importFile', 'PK'), FORM, 'brokenUpload'],
    ['another boundary than was announced', '--other\r\n\r\n--other--', FORM, 'brokenUpload'],
    ['a connection that is cut', cut, FORM, 'brokenUpload'],
  ])('%s', async (_, body, contentType, reason) => {
    await expect(receive(body, contentType)).rejects.toMatchObject({
      name: 'RefusedFile',
      reason,
    });
  });

  test('a file larger than the limit, which is read no further', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(opening),
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    await expect(receive(endless, FORM)).rejects.toMatchObject({ reason: 'uploadTooLarge' });
    expect(statSync(path).size).toBeLessThanOrEqual(MEGABYTE);
    expect(sent).toBeLessThan(4 * MEGABYTE);
  });
});

test('an upload is written to disk as it comes, and never kept in memory', async () => {
  const size = 64 * MEGABYTE;
  const chunk = new Uint8Array(64 * 1024);
  let sent = 0;
  let held = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(opening),
      pull(controller) {
        held = Math.max(held, sent - (statSync(path, { throwIfNoEntry: false })?.size ?? 0));
        if (sent < size) controller.enqueue(chunk);
        else {
          controller.enqueue(new TextEncoder().encode(`\r\n${END}`));
          controller.close();
        }
        sent += chunk.length;
      },
    },
    { highWaterMark: 0 },
  );
  rmSync(path, { force: true });
  await receive(body, FORM, { uploadBytes: size });
  expect(statSync(path).size).toBe(size);
  expect(held).toBeLessThan(2 * MEGABYTE);
});

describe('over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  test.each<[string, FormData | string, number, string]>([
    ['a text', 'bonjour', 400, 'importFile'],
    ['a form without a file', new FormData(), 422, 'importFile'],
    ['no organizationId', uploadForm(zip, ''), 422, 'organizationId'],
    ['a member that is nobody', uploadForm(zip, '999999'), 422, 'organizationId'],
    ['what is no ZIP', uploadForm(new Uint8Array(40)), 422, 'importFile'],
  ])('%s is answered in the documented body, by field', async (_, raw, status, name) => {
    const response = await api.call('importFile', { token: await api.tokenOf('manager'), raw });
    expect(response.status).toBe(status);
    const message = expect.stringMatching(/\w{3}/);
    expect(await response.json()).toEqual({
      success: false,
      data: [],
      message,
      errors: { [name]: [message] },
    });
  });
});
