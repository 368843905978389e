import { createWriteStream, statSync } from 'node:fs';
import { Writable } from 'node:stream';
import { configure, ZipWriter } from '@zip.js/zip.js';
import { generateDemo } from '#demo/network/network.ts';
import { csvLine } from '#rules/csv.ts';
import { garageDay } from '#rules/today.ts';
import { clientColumns, lineColumns, namesOf } from '#server/embedded/store/raw-rows.ts';

/** Gives other vehicles than the demonstration's own. */
const SEED = 3602;

export interface LargeZip {
  rows: number;
  bytes: number;
  /** The size of the two files in it. */
  content: number;
}

/** Writes the ZIP that a member with so many vehicles would send (docs/import-format.md). */
export async function writeLargeZip(file: string, vehicles: number): Promise<LargeZip> {
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(file)));
  const counted = { rows: 0, content: 0 };
  const fleet = () => generateDemo({ vehicles, seed: SEED, today: garageDay(new Date()) }).vehicles;

  function* csv<T extends object>(names: readonly string[], rows: Iterable<T>): Generator<string> {
    yield csvLine(names);
    for (const row of rows) {
      const cells = new Map<string, unknown>(Object.entries(row));
      const line = csvLine(names.map((name) => String(cells.get(name) ?? '')));
      counted.rows += 1;
      counted.content += Buffer.byteLength(line);
      yield line;
    }
  }
  function* clients() {
    for (const vehicle of fleet()) yield* vehicle.clients;
  }
  function* lines() {
    for (const vehicle of fleet()) yield* vehicle.lines;
  }
  await zip.add('clients.csv', bytesOf(csv(namesOf(clientColumns), clients())));
  await zip.add('factures.csv', bytesOf(csv(namesOf(lineColumns), lines())));
  await zip.close();
  return { ...counted, bytes: statSync(file).size };
}

/** Some hundred kilobytes at a time, because one chunk per row would be slow. */
function bytesOf(rows: Generator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const batch: string[] = [];
      while (batch.length < 1000) {
        const { value, done } = rows.next();
        if (done) break;
        batch.push(value);
      }
      if (batch.length === 0) controller.close();
      else controller.enqueue(encoder.encode(batch.join('')));
    },
  });
}
