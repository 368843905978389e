import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#rules/days.ts';
import { vehicleOperations } from '#src/domain/operations/vehicle-operations.ts';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf, sampleAnswer } from '#tests/support/vehicle/answers.ts';
import type { TimelineEvent } from './timeline.ts';

const TODAY = '2022-03-22';

const outline = ({ date, kind, mileage }: TimelineEvent) => [date, kind, mileage?.km ?? null];

describe('the documentation’s vehicle', () => {
  const timeline = vehicleTimeline(viewVehicle(recordOf(sampleAnswer), TODAY, null));

  it('has its past and its future on the same axis', () => {
    expect(timeline.events.map(outline)).toEqual([
      ['2009-09-30', 'release', 0],
      ['2011-09-26', 'invoice', 11_001],
      ['2017-09-30', 'inspection', 72_783],
      ['2019-09-30', 'inspection', 93_321],
      ['2020-01-30', 'invoice', 96_753],
      ['2020-01-30', 'operation', 96_753],
      ['2020-09-01', 'reading', 96_753],
      ['2020-11-18', 'reminder', 107_342],
      ['2032-08-01', 'forecast', 261_806],
    ]);
  });

  it('says which mileage is inferred', () => {
    const inferred = timeline.events.filter((event) => event.mileage?.inferred);
    expect(inferred.map((event) => event.kind)).not.toContain('invoice');
    expect(inferred.map((event) => event.kind)).toContain('forecast');
  });

  it('continues the mileage to the end of the picture', () => {
    expect(timeline.span).toEqual({ from: '2009-08-30', to: '2032-09-01' });
    expect(timeline.projection).toEqual({
      from: { date: '2020-01-30', mileage: 96_753 },
      to: { date: '2032-09-01', mileage: 262_926 },
    });
  });
});

describe('sections that failed', () => {
  it('don’t remove the others from the picture', () => {
    const record = recordOf(sampleAnswer, 'invoices', 'forecasts', 'information');
    const { events } = vehicleTimeline(viewVehicle(record, TODAY, null));
    expect(events.map((event) => event.kind)).toEqual(['reminder']);
  });
});

const day = fc.integer({ min: -9000, max: 5000 }).map((days) => addDays(TODAY, days));
const maybeDay = fc.option(day);
const label = fc.constantFrom('Filtre à air', 'Plaquettes de frein', 'Divers');
const line = fc.record({ privateJobId: fc.constantFrom(4, 14, null), privateJobLabel: label });
const answer = fc.record({
  vehicleInformations: fc.option(
    fc.record({
      monthlyMilageEstimated: fc.constantFrom(0, 1100),
      vehicleReleaseDate: maybeDay,
      vehicleLastVisitDate: maybeDay,
      vehicleLastVisitMileage: fc.nat(300_000),
      vehicleLastTechnicalControlDate: maybeDay,
      vehicleNextTechnicalControlDate: maybeDay,
    }),
  ),
  vehiculeFactureList: fc.array(
    fc.record({
      invoiceDmsId: fc.option(fc.constantFrom('A', 'B', 'C')),
      invoiceDate: maybeDay,
      mileageOnInvoice: fc.option(fc.nat(300_000)),
      invoiceContent: fc.array(line, { maxLength: 4 }),
    }),
  ),
  vehiculeHistoriqueList: fc.array(
    fc.record({
      privateJobId: fc.nat(5),
      jobDate: maybeDay,
      jobMileage: fc.option(fc.nat(300_000)),
    }),
  ),
  vehiculePrevisionList: fc.array(
    fc.record({ privateJobLabel: label, periodicBasedEstimatedDate: maybeDay }),
  ),
  vehiculeRelanceList: fc.array(
    fc.record({
      campaignDiffusionDate: maybeDay,
      diffusionList: fc.array(
        fc.record({ diffusionLabel: fc.constantFrom('SMS', 'Email', 'Courrier') }),
      ),
      operationList: fc.array(fc.record({ operationLabel: label }), { maxLength: 2 }),
    }),
  ),
});

describe('from model to picture', () => {
  it('no event is lost, none is twice, and all are in order', () => {
    fc.assert(
      fc.property(answer, (raw) => {
        const view = viewVehicle(recordOf(raw), TODAY, null);
        const { events, undated } = vehicleTimeline(view);
        const facts = [...events, ...undated];
        expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
        const days = events.map((event) => event.day);
        expect(days).toEqual(days.toSorted((a, b) => a - b));

        const shown = <K extends TimelineEvent['kind']>(kind: K) =>
          facts.filter((fact) => fact.kind === kind);
        const data = <T>(section: { status: string; data?: T[] }): T[] => section.data ?? [];
        const sent = data(view.reminders);
        const carried = view.mileage.readings.filter((reading) => reading.invoiceKey === null);
        const { last, due, given } = view.inspection;
        expect(
          new Set(shown('invoice').map((fact) => fact.kind === 'invoice' && fact.invoice)),
        ).toEqual(new Set(data(view.invoices)));
        expect(shown('operation')).toHaveLength(
          vehicleOperations(view).jobs.reduce((sum, job) => sum + job.occurrences.length, 0),
        );
        expect(shown('forecast')).toHaveLength(data(view.forecasts).length);
        expect(shown('reminder')).toHaveLength(
          sent.reduce((sum, { channels }) => sum + Math.max(1, channels.length), 0),
        );
        expect(shown('reading')).toHaveLength(carried.length);
        expect(shown('inspection')).toHaveLength(
          [last, due].filter((date) => date !== null).length +
            given.filter(({ date, sources }) => date !== due && sources[0] !== 'forecast').length,
        );
        expect(shown('release')).toHaveLength(view.identity.releaseDate === null ? 0 : 1);
      }),
    );
  });
});

describe('twenty years of a taxi', () => {
  it('are all drawn: 600 invoices, 6,000 lines', () => {
    const jobs = ['Filtre à air', 'Plaquettes de frein', 'Vidange moteur', 'Pneumatiques'];
    const invoices = Array.from({ length: 600 }, (_, i) => ({
      invoiceDmsId: `F${i}`,
      invoiceDate: addDays('2002-01-01', 12 * i),
      mileageOnInvoice: 2000 * (i + 1),
      invoiceContent: Array.from({ length: 10 }, (_, j) => ({
        privateJobId: j % 4,
        privateJobLabel: jobs[j % 4],
      })),
    }));
    const view = viewVehicle(recordOf({ vehiculeFactureList: invoices }), TODAY, null);
    const timeline = vehicleTimeline(view);
    const kinds = Map.groupBy(timeline.events, (event) => event.kind);
    expect(kinds.get('invoice')).toHaveLength(600);
    expect(kinds.get('operation')).toHaveLength(2400);
  });
});
