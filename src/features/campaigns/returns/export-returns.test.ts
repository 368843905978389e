import { describe, expect, it } from 'vitest';
import {
  type ClientReturn,
  clientReturns,
  type PlateReading,
  reachedClients,
} from '#src/domain/returns/client-returns.ts';
import { countReturns } from '#src/domain/returns/rates.ts';
import { campaignTo, readVehicle, TODAY } from '#tests/support/vehicle/returns.ts';
import { clientTable, partTable, type ReturnsTable } from './export-returns.ts';

const campaigns = [
  campaignTo(1, '2026-06-12', [
    { plate: 'AA111AA', operation: 'Bougies', promotion: '-10%' },
    { plate: 'AA111AA', operation: 'Vidange', channels: ['email'] },
    { plate: 'BB222BB', operation: 'Pneus' },
  ]),
  campaignTo(2, '2026-06-30', [{ plate: 'AA111AA', operation: 'Pneus' }]),
];
const readings = new Map<string, PlateReading>([
  ['AA111AA', readVehicle('AA111AA', [{ date: '2026-07-10', amount: 80.1, jobs: ['Bougies'] }])],
  ['BB222BB', readVehicle('BB222BB', [{ date: '2026-07-11', amount: 3e9 }])],
]);
const returns = clientReturns(reachedClients(campaigns), readings, TODAY, 90);
const words = {
  channelName: (key: string) => key.toUpperCase(),
  standing: (standing: string) => standing,
  sentence: ({ result }: ClientReturn) => `it is ${result.kind}`,
};

const column = <Code extends string>({ columns, rows }: ReturnsTable<Code>, code: Code) => {
  const place = columns.findIndex((one) => one.code === code);
  return rows.map((row) => row[place]);
};

describe('the customers’ table', () => {
  const table = clientTable(returns, words);

  it('has a row for each customer and campaign, in the words of the screen', () => {
    expect(column(table, 'plate')).toEqual(['AA111AA', 'BB222BB', 'AA111AA']);
    expect(column(table, 'operations')).toEqual(['Bougies | Vidange', 'Pneus', 'Pneus']);
    expect(column(table, 'channels')).toEqual(['SMS | EMAIL', 'SMS', 'SMS']);
    expect(column(table, 'standing')).toEqual(['same-job', 'other-job', 'other-job']);
    expect(column(table, 'delay')).toEqual([28, 29, 10]);
    expect(column(table, 'invoiceDate')).toEqual(['2026-07-10', '2026-07-11', '2026-07-10']);
  });

  it('has each invoice’s amount once, and none that must be a typing error', () => {
    expect(column(table, 'euros')).toEqual([80.1, null, null]);
    const sum = column(table, 'euros').reduce<number>((all, one) => all + Number(one), 0);
    expect(sum).toBe(countReturns(returns).all.euros);
  });
});

describe('a table of rates', () => {
  it('gives shares in percent, with their interval, and none from under ten', () => {
    const many = campaignTo(
      3,
      '2026-06-12',
      Array.from({ length: 12 }, (_, index) => ({ name: `N${index}`, plate: 'AA111AA' })),
    );
    const all = clientReturns(reachedClients([many]), readings, TODAY, 90);
    const table = partTable([
      { name: 'few', returns: countReturns(returns) },
      { name: 'many', returns: countReturns(all) },
    ]);
    expect(column(table, 'name')).toEqual(['few', 'many']);
    expect(column(table, 'followed')).toEqual([3, 12]);
    expect(column(table, 'followedPercent')).toEqual([null, 100]);
    expect(column(table, 'followedLow')).toEqual([null, 75.8]);
    expect(column(table, 'sameJobPercent')).toEqual([null, 0]);
  });
});
