import { randomFillSync } from 'node:crypto';
import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Browser, Page } from '@playwright/test';
import { configure, ZipWriter } from '@zip.js/zip.js';
import { heapOf, inFrames, openBrowser, rendererPids, signedIn } from './browser.ts';
import { inBytes, inCount, inTime } from './figures.ts';
import { felt } from './frames.ts';
import { forgetPeak, memoryNow, peakMemory, serve } from './process.ts';
import type { Context, Row, Section } from './section.ts';

const GIGABYTE = 1e9;
const SAMPLE_EVERY = 200;

/**
 * The import page with a gigabyte of data: the page previews it, then sends it to the embedded API.
 */
export const preview: Section = { name: 'preview', run };

async function run(context: Context): Promise<Row[]> {
  const { folder, say } = context;
  const [toPreview, toSend] = [join(folder, 'examen.zip'), join(folder, 'envoi.zip')];
  say('writing a gigabyte of invoices, and a ZIP of a gigabyte');
  const rows = await writeInvoices(toPreview);
  await writeHeavy(toSend);
  const server = await serve(join(folder, 'data'));
  const browser = await openBrowser(context);
  try {
    const page = await signedIn(browser, server.url, 'h2n');
    await page.goto('/trif/import');
    say('previewing the first');
    const previewed = await previewOf(browser, page, toPreview, rows);
    say('sending the second');
    return [previewed, await send(browser, page, toSend)];
  } finally {
    await browser.close();
    await server.stop();
  }
}

const choose = (page: Page, file: string) => page.getByLabel('Fichier ZIP').setInputFiles(file);

async function previewOf(browser: Browser, page: Page, file: string, rows: number): Promise<Row> {
  const files = page.getByRole('region', { name: 'Fichiers', exact: true });
  const { time, note } = await measured(browser, page, async () => {
    await choose(page, file);
    await files.waitFor({ timeout: 600_000 });
  });
  const shown = await files.getByRole('row', { name: /factures/ }).innerText();
  if (!shown.replace(/\s/g, '').includes(String(rows))) throw new Error(`not all rows: ${shown}`);
  return {
    what: `a preview of ${inCount(rows)} rows, 1 GB of CSV`,
    measured: inTime(time),
    note: `${inBytes(GIGABYTE / (time / 1000))}/s; ZIP of ${inBytes(statSync(file).size)}; ${note}`,
  };
}

async function send(browser: Browser, page: Page, file: string): Promise<Row> {
  await choose(page, file);
  await page.getByRole('region', { name: 'Fichiers', exact: true }).waitFor();
  const { time, note } = await measured(browser, page, async () => {
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Le réseau a importé le fichier').waitFor({ timeout: 600_000 });
  });
  const bytes = statSync(file).size;
  return {
    what: `upload of a ZIP of ${inBytes(bytes)}, until the answer`,
    measured: inTime(time),
    note: `${inBytes(bytes / (time / 1000))}/s; ${note}`,
  };
}

/**
 * What this costs the page: dropped frames, its heap, and all the memory of its process, including
 * workers.
 */
async function measured(browser: Browser, page: Page, work: () => Promise<void>) {
  const pids = await rendererPids(browser);
  const before = Math.max(...pids.map((pid) => memoryNow(pid) ?? 0));
  for (const pid of pids) forgetPeak(pid);
  const resting = await heapOf(page);
  let highest = resting;
  let isOn = true;
  const sampled = (async () => {
    const devtools = await page.context().newCDPSession(page);
    while (isOn) {
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      highest = Math.max(highest, usedSize);
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY));
    }
  })();
  const started = performance.now();
  const while_ = await felt(page, work);
  const time = performance.now() - started;
  isOn = false;
  await sampled;
  const peak = Math.max(...pids.map((pid) => peakMemory(pid) ?? 0));
  const note = [
    `heap of the page at most ${inBytes(highest)}, ${inBytes(resting)} at rest`,
    `its process, the worker included, +${inBytes(Math.max(0, peak - before))}`,
    inFrames(while_),
  ].join('; ');
  return { time, note };
}

const HEADER =
  'workshopNationalId;clientDmsId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobCode;jobLabel;partQuantity;partReference;partBrand;partLabel\n';

/**
 * A gigabyte of lines, all different, four per invoice. One in a thousand has an impossible date.
 */
async function writeInvoices(file: string): Promise<number> {
  let [row, bytes] = [0, 0];
  const line = (): string => {
    const invoice = Math.floor(row / 4);
    const date =
      row % 1000 === 999
        ? 'hier'
        : `20${10 + (invoice % 15)}-0${1 + (invoice % 9)}-1${invoice % 10}`;
    const km = 10_000 + (invoice % 200_000);
    const plate = `AB-${100 + (invoice % 900)}-CD`;
    row += 1;
    return `51284637900018;C${invoice % 50_000};F${invoice};${date};${100 + (invoice % 900)},50;${km};${plate};M${row % 40};"Révision ; ${row}";1;REF${row};VALEO;JEU 4 PLAQ AV\n`;
  };
  const csv = new ReadableStream<Uint8Array>({
    pull(controller) {
      const batch = [row === 0 ? HEADER : ''];
      for (let at = 0; at < 4000; at += 1) batch.push(line());
      const chunk = Buffer.from(batch.join(''));
      bytes += chunk.length;
      controller.enqueue(chunk);
      if (bytes >= GIGABYTE) controller.close();
    },
  });
  await writeZip(file, { 'factures.csv': { content: csv, level: 1 } });
  return row;
}

/** Good small files, together with a gigabyte of noise that the API ignores. */
async function writeHeavy(file: string): Promise<void> {
  const noise = randomFillSync(Buffer.alloc(1e6));
  let bytes = 0;
  const photo = new ReadableStream<Uint8Array>({
    pull(controller) {
      bytes += noise.length;
      controller.enqueue(noise);
      if (bytes >= GIGABYTE) controller.close();
    },
  });
  const text = (content: string) => ({ content: new Blob([content]).stream(), level: 1 });
  await writeZip(file, {
    'clients.csv': text('clientDmsId;vehicleRegistrationPlate\nC1;VX-360-AA\n'),
    'factures.csv': text(
      'invoiceDmsId;invoiceDate;vehicleRegistrationPlate;jobLabel\nF1;2024-05-02;VX-360-AA;Vidange\n',
    ),
    'photo.bin': { content: photo, level: 0 },
  });
}

async function writeZip(
  file: string,
  entries: Record<string, { content: ReadableStream; level: number }>,
): Promise<void> {
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(file)));
  for (const [name, { content, level }] of Object.entries(entries)) {
    await zip.add(name, content, { level });
  }
  await zip.close();
}
