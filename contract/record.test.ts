import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Client } from './client.ts';
import { Invoice } from './invoice.ts';
import { Operation } from './operation.ts';
import { number, text } from './read.ts';
import { list, record } from './record.ts';
import { Reminder } from './reminder.ts';

const Thing = record({ name: text, size: number }, { name: ['label', 'nom'] });
const Things = list(Thing);

const parse = <S extends v.GenericSchema>(schema: S, raw: unknown) => v.parse(schema, raw);

describe('a record', () => {
  it('prefers a field’s own name to an alias, and takes the alias if the field is blank', () => {
    expect(parse(Thing, { name: 'a', label: 'b' })).toEqual({
      name: 'a',
      size: null,
      otherFields: { label: 'b' },
    });
    expect(parse(Thing, { name: '', nom: 'c' })).toEqual({
      name: 'c',
      size: null,
      otherFields: {},
    });
  });

  it('ignores case and underscores in names', () => {
    expect(parse(Thing, { NAME: 'a', Size: '2,5' })).toMatchObject({ name: 'a', size: 2.5 });
    expect(parse(Client, { client_nom: 'DUPONT', VEHICLE_BRAND: 'Dacia' })).toMatchObject({
      clientLastName: 'DUPONT',
      vehicleBrand: 'Dacia',
    });
  });

  it('keeps keys that belong to no field, with their values unchanged', () => {
    const otherFields = { colour: { r: 1 }, tags: ['x'], __proto__x: 1 };
    expect(parse(Thing, { name: 'a', ...otherFields }).otherFields).toEqual(otherFields);
    const hostile: unknown = JSON.parse('{"name":"a","__proto__":{"polluted":true}}');
    const read = parse(Thing, hostile);
    expect(Object.keys(read.otherFields)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('reads undocumented records under the names that documented records use', () => {
    expect(
      parse(Operation, {
        jobId: '14',
        libelle: 'Plaquettes',
        date: '30/01/2020',
        kilometrage: '96753',
      }),
    ).toMatchObject({
      privateJobId: 14,
      privateJobLabel: 'Plaquettes',
      jobDate: '2020-01-30',
      jobMileage: 96753,
    });
    expect(parse(Reminder, { campaignLabel: 'Été' }).campaignlabel).toBe('Été');
    expect(parse(Reminder, { campaignlabel: 'Décembre 2016' }).campaignlabel).toBe('Décembre 2016');
  });

  it('reads an empty PHP array as a record with nothing in it', () => {
    expect(parse(Thing, [])).toEqual({ name: null, size: null, otherFields: {} });
  });
});

describe('a list', () => {
  it.each([
    ['null', null, 0, 0],
    ['an empty array', [], 0, 0],
    ['an empty object', {}, 0, 0],
    ['an empty text', '', 0, 0],
    ['a PHP list with gaps', { 1: { name: 'a' }, 7: { name: 'b' } }, 2, 0],
    ['its only record', { name: 'a' }, 1, 0],
    ['its only record under another name', { NOM: 'a', colour: 'red' }, 1, 0],
    ['an object that holds no field of its records', { a: 1 }, 0, 1],
    ['an object that holds records under names', { first: { name: 'a' }, second: {} }, 0, 1],
    ['an object of which some keys are numbers', { 1: { name: 'a' }, total: 1 }, 0, 1],
    ['an object whose keys only look like numbers', { '01': { name: 'a' }, '1.5': {} }, 0, 1],
    ['a PHP list that begins below zero', { '-1': { name: 'a' }, 0: { name: 'b' } }, 2, 0],
    ['a text', 'oops', 0, 1],
    ['a number', 3, 0, 1],
  ])('reads %s', (_, raw, records, unreadable) => {
    const read = parse(Things, raw);
    expect([read.records.length, read.unreadable]).toEqual([records, unreadable]);
  });

  it('counts unreadable records at any depth', () => {
    const invoices = [
      { invoiceDmsId: '1', invoiceContent: [{ jobLabel: 'x' }, 'bad', { jobLabel: {} }] },
      'bad',
    ];
    const read = parse(list(Invoice), invoices);
    expect(read.records).toHaveLength(1);
    expect(read.records[0]?.invoiceContent.records).toHaveLength(1);
    expect(read.unreadable).toBe(3);
  });

  it('never loses a good record beside a bad one', () => {
    const good = fc.record({ name: fc.string({ minLength: 1 }), size: fc.integer() });
    const bad = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.record({ name: fc.constant({}) }),
      fc.array(fc.integer(), { minLength: 1 }),
    );
    const mixed = fc.array(
      fc.oneof(
        good.map((record) => ({ record, isGood: true })),
        bad.map((record) => ({ record, isGood: false })),
      ),
    );
    fc.assert(
      fc.property(mixed, (items) => {
        const read = parse(
          Things,
          items.map((item) => item.record),
        );
        const wanted = items.flatMap((item) => (item.isGood ? [item.record] : []));
        expect(read.records.map((one) => one.size)).toEqual(
          wanted.map((one) => (one as { size: number }).size),
        );
        expect(read.unreadable).toBe(items.length - wanted.length);
      }),
    );
  });
});

describe('a record of a list', () => {
  const text = fc.oneof(fc.string(), fc.integer().map(String), fc.constant('12/03/2020'));
  const scalar = fc.oneof(text, fc.double(), fc.boolean(), fc.constantFrom(null, undefined));
  const odd = fc.oneof(fc.constant({}), fc.constant([]), fc.constant([1]), fc.constant({ a: 1 }));
  const value = fc.oneof({ weight: 8, arbitrary: scalar }, { weight: 1, arbitrary: odd });
  const key = (name: string) =>
    fc.constantFrom(
      name,
      name.toUpperCase(),
      name.replaceAll(/[A-Z]/g, (one) => `_${one}`),
    );
  const recordOf = (names: readonly string[]) =>
    fc
      .uniqueArray(fc.constantFrom(...names, 'colour', '__proto__').chain(key))
      .chain((keys) => fc.tuple(...keys.map((name) => fc.tuple(fc.constant(name), value))))
      .map((fields): unknown => Object.fromEntries(fields));
  const line = recordOf(['partLabel', 'jobLabel', 'partQuantity', 'privateJobId']);
  const invoice = fc
    .tuple(recordOf(['invoiceDmsId', 'invoiceDate', 'invoiceAmount', 'memberId']), fc.array(line))
    .map(([fields, invoiceContent]) => Object.assign({ invoiceContent }, fields));

  it.each<[string, v.GenericSchema<unknown, unknown>, fc.Arbitrary<unknown>]>([
    ['a client', Client, recordOf(['clientNom', 'clientLastName', 'relanceSms', 'memberId'])],
    ['an operation', Operation, recordOf(['jobId', 'privateJobId', 'jobDate', 'date', 'mileage'])],
    ['an invoice', Invoice, fc.oneof(invoice, value)],
  ])('reads each record in a list as it reads it alone: %s', (_, schema, records) => {
    fc.assert(
      fc.property(fc.array(records), (raws) => {
        const alone = raws.map((raw) => v.safeParse(schema, raw));
        const { records: read } = v.parse(list(schema), raws);
        expect(read).toEqual(alone.flatMap(({ success, output }) => (success ? [output] : [])));
      }),
    );
  });
});
