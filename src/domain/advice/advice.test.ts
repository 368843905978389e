import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#rules/days.ts';
import type { SectionName } from '#src/domain/vehicle/vehicle.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf, sampleAnswer } from '#tests/support/vehicle/answers.ts';
import { type AdviceItem, adviseOn } from './advice.ts';

const TODAY = '2022-03-22';

const advise = (answer: object, ...failed: SectionName[]) =>
  adviseOn(viewVehicle(recordOf(answer, ...failed), TODAY, null));

const nameOf = (item: AdviceItem) => (item.kind === 'doubt' ? item.doubt.kind : item.kind);

const due = (privateJobLabel: string, date: string, more: object = {}) => ({
  privateJobLabel,
  periodicBasedEstimatedDate: date,
  ...more,
});
const inspected = (date: string) => ({ vehicleNextTechnicalControlDate: date });
const sent = (date: string, operationLabel = 'Bougies') => ({
  campaignDiffusionDate: date,
  diffusionList: [{ diffusionLabel: 'SMS' }],
  operationList: [{ operationLabel }],
});

describe('the documentation’s vehicle', () => {
  it('has a late inspection and doubtful data; its reminder is old', () => {
    const advice = advise(sampleAnswer);
    expect(advice.items.map(nameOf)).toEqual([
      'inspection',
      'implausible-forecasts',
      'visit-without-invoice',
      'copied-mileage',
    ]);
    expect(advice.items[0]).toMatchObject({
      inspection: { due: '2019-09-30', estimated: true, urgency: 'overdue' },
    });
    expect(advice).toMatchObject({ more: 0, missing: [] });
  });
});

describe('the proposed visit', () => {
  const visitOf = (...vehiculePrevisionList: object[]) => {
    const visit = advise({ vehiculePrevisionList }).items.find((item) => item.kind === 'visit');
    return (
      visit && {
        overdue: visit.overdue.map((one) => one.job?.label),
        soon: visit.soon.map((one) => one.job?.label),
        toCheck: visit.toCheck.map((one) => one.job?.label),
        by: visit.by,
      }
    );
  };

  it('groups what is overdue, soon and to check', () => {
    expect(
      visitOf(
        due('Filtre à air', '2022-06-22'),
        due('Vidange moteur', '2022-03-21'),
        due('Liquide de frein', '2021-01-01'),
        due('Plaquettes de frein', '2021-06-01'),
        due('Batterie', '2022-05-01'),
        due('Courroie de distribution', '2022-06-23'),
      ),
    ).toEqual({
      overdue: ['Liquide de frein', 'Vidange moteur'],
      soon: ['Filtre à air'],
      toCheck: ['Plaquettes de frein', 'Batterie'],
      by: null,
    });
  });

  it('lists jobs never seen here after those that were', () => {
    expect(
      visitOf(
        due('Filtre à air', '2012-06-22'),
        due('Vidange moteur', '2022-03-21', { lastJobDate: '2021-03-21' }),
        due('Liquide de frein', '2021-01-01', { lastJobDate: '2019-01-01' }),
      ),
    ).toMatchObject({ overdue: ['Liquide de frein', 'Vidange moteur', 'Filtre à air'] });
  });

  it('gives a date by which to come if nothing is overdue', () => {
    const soon = due('Filtre à air', '2022-05-01');
    expect(visitOf(soon, due('Batterie', '2022-04-01'))).toMatchObject({ by: '2022-05-01' });
    expect(visitOf(due('Batterie', '2021-04-01'))).toMatchObject({
      toCheck: ['Batterie'],
      by: null,
    });
  });

  it('leaves the technical inspection out if it has a line of its own', () => {
    const vehiculePrevisionList = [due('Contrôle technique', '2022-05-01')];
    const names = (vehicleInformations: object) =>
      advise({ vehicleInformations, vehiculePrevisionList }).items.map(nameOf);
    expect(names(inspected('2022-05-01'))).toEqual(['inspection']);
    expect(names(inspected('2023-05-01'))).toEqual(['visit', 'inspection-dates']);
  });

  it('is not proposed if nothing is due soon', () => {
    expect(visitOf()).toBeUndefined();
    expect(
      visitOf(due('Filtre à air', '2022-06-23'), { privateJobLabel: 'Bougies' }),
    ).toBeUndefined();
  });

  it('leaves out jobs done since, and due dates before the last time', () => {
    const answer = {
      vehiculeHistoriqueList: [
        { privateJobId: 4, privateJobLabel: 'Filtre à air', jobDate: '2022-01-10' },
      ],
      vehiculePrevisionList: [
        due('Filtre à air', '2022-02-01', { privateJobId: 4, lastJobDate: '2018-02-01' }),
        due('Bougies', '2021-02-01', { lastJobDate: '2021-02-02' }),
      ],
    };
    expect(advise(answer).items.map(nameOf)).toEqual([
      'outdated-forecasts',
      'implausible-forecasts',
    ]);
  });
});

describe('the order', () => {
  const overdue = due('Filtre à air', '2022-01-01');
  const soon = due('Filtre à air', '2022-05-01');
  const check = due('Plaquettes de frein', '2022-01-01');
  const late = inspected('2022-01-01');
  const near = inspected('2022-05-01');
  const order = (forecast: object, vehicleInformations: object) =>
    advise({
      vehicleInformations,
      vehiculePrevisionList: [forecast],
      vehiculeRelanceList: [sent('2022-03-01')],
    }).items.map(nameOf);

  it.each([
    ['overdue before all', overdue, late, ['visit', 'inspection', 'unanswered-reminders']],
    [
      'a late inspection before a visit due soon',
      soon,
      late,
      ['inspection', 'visit', 'unanswered-reminders'],
    ],
    [
      'a visit due soon before an inspection due soon',
      soon,
      near,
      ['visit', 'inspection', 'unanswered-reminders'],
    ],
    [
      'any inspection before mere checks',
      check,
      near,
      ['inspection', 'visit', 'unanswered-reminders'],
    ],
  ])('%s', (_, forecast, information, expected) => {
    expect(order(forecast, information)).toEqual(expected);
  });

  it('keeps the gravest doubts if there are more than five lines', () => {
    const advice = advise({
      vehicleInformations: {
        ...late,
        vehicleReleaseDate: '2010-01-01',
        vehicleCurrentMilageEstimated: 5,
      },
      clientList: [
        { clientLastName: 'DUPONT', vehicleBrand: 'RENAULT' },
        { clientLastName: 'LEFEBVRE', vehicleBrand: 'DACIA' },
      ],
      vehiculeFactureList: [
        { invoiceDmsId: 'A', invoiceDate: '2019-01-01', mileageOnInvoice: 50_000 },
        { invoiceDmsId: 'B', invoiceDate: '2020-01-01', mileageOnInvoice: 6_000 },
        { invoiceDmsId: 'C', invoiceDate: '2021-01-01', mileageOnInvoice: 80_000 },
      ],
      vehiculePrevisionList: [overdue],
      vehiculeRelanceList: [sent('2022-03-01')],
    });
    expect(advice.items.map(nameOf)).toEqual([
      'visit',
      'inspection',
      'unanswered-reminders',
      'several-owners',
      'identity',
    ]);
    expect(advice.more).toBe(2);
  });
});

describe('unanswered reminders', () => {
  const datesOf = (answer: object) => {
    const item = advise(answer).items.find((one) => one.kind === 'unanswered-reminders');
    return item?.reminders.map((reminder) => reminder.date);
  };

  it('are those of the last year, newest first, even if it is too early to tell', () => {
    const reminders = ['2022-03-10', '2021-03-21', '2021-03-22', '2021-10-01', '2022-03-23'];
    expect(datesOf({ vehiculeRelanceList: reminders.map((date) => sent(date)) })).toEqual([
      '2022-03-10',
      '2021-10-01',
      '2021-03-22',
    ]);
  });

  it('leave out reminders followed by a visit, even a late one, and useless ones', () => {
    const visit = { vehiculeFactureList: [{ invoiceDate: '2021-12-01' }] };
    expect(datesOf({ ...visit, vehiculeRelanceList: [sent('2021-06-01')] })).toBeUndefined();
    const sparkPlugs = { privateJobLabel: 'Bougies' };
    const useless = {
      vehiculeFactureList: [{ invoiceDate: '2021-12-01', invoiceContent: [sparkPlugs] }],
      vehiculeRelanceList: [sent('2022-01-01')],
    };
    expect(datesOf(useless)).toBeUndefined();
  });

  it('are not listed if the invoices couldn’t be loaded, because nobody knows', () => {
    const answer = { vehiculeRelanceList: [sent('2021-10-01')] };
    expect(advise(answer, 'invoices')).toMatchObject({ items: [], more: 0, missing: ['invoices'] });
  });
});

it('says nothing about an empty vehicle, and names the sections that failed', () => {
  expect(advise({})).toEqual({ items: [], more: 0, missing: [], isBlank: true });
  expect(advise({}, 'forecasts', 'operations')).toMatchObject({
    missing: ['forecasts'],
    isBlank: false,
  });
});

it('tells "nothing is due" from "nothing is known"', () => {
  const isBlank = (answer: object) => advise(answer).isBlank;
  expect(isBlank({ vehicleInformations: { vehicleReleaseDate: '2019-04-11' } })).toBe(true);
  expect(isBlank({ clientList: [{ clientLastName: 'DUPONT' }] })).toBe(false);
  expect(isBlank({ vehiculeFactureList: [{ invoiceDate: '2022-03-01' }] })).toBe(false);
  expect(isBlank({ vehiculeFactureList: [17] })).toBe(false);
});

it('expresses no doubt about the date of a job that it proposes itself', () => {
  const late = due('Filtre à air', '2022-01-01', { lastJobDate: '2001-01-01' });
  const far = due('Bougies', '2041-01-01', { lastJobDate: '2021-01-01' });
  const { items } = advise({ vehiculePrevisionList: [late, far] });
  expect(items).toMatchObject([
    { kind: 'visit', overdue: [{ job: { label: 'Filtre à air' }, due: { doubt: {} } }] },
    { doubt: { kind: 'implausible-forecasts', forecasts: [{ job: { label: 'Bougies' } }] } },
  ]);
  expect(advise({ vehiculePrevisionList: [late] }).items.map(nameOf)).toEqual(['visit']);
});

const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays(TODAY, days));
const label = fc.constantFrom('Filtre à air', 'Plaquettes de frein', 'Batterie', 'Divers');
const answer = fc.record({
  vehicleInformations: fc.record({
    vehicleNextTechnicalControlDate: fc.option(day),
    vehicleLastVisitDate: fc.option(day),
  }),
  clientList: fc.array(fc.record({ clientLastName: fc.constantFrom('DUPONT', 'LEFEBVRE') })),
  vehiculePrevisionList: fc.array(
    fc.record({
      privateJobLabel: label,
      lastJobDate: fc.option(day),
      periodicBasedEstimatedDate: fc.option(day),
    }),
  ),
  vehiculeFactureList: fc.array(fc.record({ invoiceDate: day, mileageOnInvoice: fc.nat(200_000) })),
  vehiculeRelanceList: fc.array(day.map((date) => sent(date))),
});

const rank = ['visit', 'inspection', 'pollution-check', 'unanswered-reminders', 'doubt'];

it('has at most five lines, one of each kind except doubts, and never changes for the same data', () => {
  fc.assert(
    fc.property(answer, (raw) => {
      const advice = advise(raw);
      expect(advice.items.length).toBeLessThanOrEqual(5);
      expect(advice.more === 0 || advice.items.length === 5).toBe(true);
      expect(advise(raw)).toEqual(advice);
      const kinds = advice.items.map((item) => item.kind);
      expect(new Set(advice.items.map(nameOf)).size).toBe(advice.items.length);
      const tail = kinds.filter((kind) => kind === 'unanswered-reminders' || kind === 'doubt');
      expect(kinds.slice(kinds.length - tail.length)).toEqual(tail);
      expect(tail).toEqual(tail.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)));
      for (const item of advice.items) {
        if (item.kind !== 'visit') continue;
        const labels = item.overdue.map((forecast) => forecast.job?.label);
        expect(labels).not.toContain('Plaquettes de frein');
        expect(labels).not.toContain('Batterie');
        expect(item.overdue.length + item.soon.length + item.toCheck.length).toBeGreaterThan(0);
      }
    }),
  );
});
