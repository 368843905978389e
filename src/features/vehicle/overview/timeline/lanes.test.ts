import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#rules/days.ts';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf, sampleAnswer } from '#tests/support/vehicle/answers.ts';
import { FINGER_SIZE, lanesOf, MARK_SIZE, marksOf } from './lanes.ts';
import { dayOf } from './scales.ts';

const TODAY = '2022-03-22';
const NOW = dayOf(TODAY);
const lanesFor = (answer: object) => {
  const view = viewVehicle(recordOf(answer), TODAY, null);
  const timeline = vehicleTimeline(view);
  return { timeline, ...lanesOf(timeline, view.mileage) };
};

describe('the documentation’s vehicle', () => {
  const { lanes, outside } = lanesFor(sampleAnswer);

  it('has a lane for each kind of event, and one for each channel', () => {
    expect(lanes.map(({ key, events }) => [key, events.map(({ shape }) => shape)])).toEqual([
      ['mileage', ['release', 'invoice', 'invoice', 'doubtful']],
      ['operation', ['operation']],
      ['reminder:sms', ['reminder']],
      ['inspection', ['inspection', 'inspection']],
      ['forecast', ['forecast']],
    ]);
    expect(outside).toEqual([]);
  });

  it('marks the last visit’s mileage as copied from an invoice, with the reason', () => {
    const doubtful = lanes[0]?.events.find(({ shape }) => shape === 'doubtful');
    expect(doubtful?.doubt).toMatchObject({ kind: 'repeated', against: { mileage: 96_753 } });
  });

  it('joins marks of the same shape that are too close', () => {
    const mileage = lanes[0];
    expect(
      mileage &&
        marksOf(mileage, { pixelsPerDay: 0.001, today: NOW, size: MARK_SIZE }).map(
          ({ id, items }) => [id, items.length],
        ),
    ).toEqual([
      ['release', 1],
      ['invoice:24177/2011-09-26/', 2],
      ['reading:last-visit/2020-09-01/96753', 1],
    ]);
  });
});

const day = fc.integer({ min: -40_000, max: 20_000 }).map((days) => addDays(TODAY, days));
const answer = fc.record({
  vehiculeFactureList: fc.array(
    fc.record({
      invoiceDmsId: fc.string(),
      invoiceDate: fc.option(day),
      mileageOnInvoice: fc.option(fc.integer({ min: 0, max: 300_000 })),
      invoiceContent: fc.array(
        fc.record({ privateJobId: fc.nat({ max: 9 }), privateJobLabel: fc.constant('Divers') }),
      ),
    }),
  ),
  vehiculeRelanceList: fc.array(
    fc.record({
      campaignDiffusionDate: fc.option(day),
      diffusionList: fc.subarray([
        { diffusionId: 1, diffusionLabel: 'SMS' },
        { diffusionId: 2, diffusionLabel: 'E-mail' },
        { diffusionId: 3, diffusionLabel: 'Pigeon' },
      ]),
    }),
  ),
  vehiculePrevisionList: fc.array(
    fc.record({ privateJobId: fc.nat({ max: 9 }), periodicBasedEstimatedDate: fc.option(day) }),
  ),
});

describe('any vehicle', () => {
  it('has marks for a finger that never overlap, whatever their shapes, at any scale', () => {
    fc.assert(
      fc.property(answer, fc.double({ min: 0.01, max: 30, noNaN: true }), (data, pixelsPerDay) => {
        for (const lane of lanesFor(data).lanes) {
          const marks = marksOf(lane, { pixelsPerDay, today: NOW, size: FINGER_SIZE });
          for (const [index, { at }] of marks.entries()) {
            const next = marks[index + 1];
            const distance = next ? (next.at - at) * pixelsPerDay : FINGER_SIZE;
            expect(distance).toBeGreaterThanOrEqual(FINGER_SIZE - 0.001);
          }
        }
      }),
    );
  });

  it('has no mark that mixes past and future', () => {
    fc.assert(
      fc.property(answer, fc.double({ min: 0.01, max: 30, noNaN: true }), (data, scale) => {
        for (const { items } of lanesFor(data).lanes.flatMap((lane) =>
          marksOf(lane, { pixelsPerDay: scale, today: NOW, size: MARK_SIZE }),
        )) {
          const past = items.filter(({ event }) => event.date <= TODAY);
          expect([0, items.length]).toContain(past.length);
        }
      }),
    );
  });

  it('has each event in exactly one mark, or outside the picture, at any scale', () => {
    fc.assert(
      fc.property(answer, fc.double({ min: 0.01, max: 30, noNaN: true }), (data, scale) => {
        const { timeline, lanes, outside } = lanesFor(data);
        const drawn = lanes.flatMap((lane) =>
          marksOf(lane, { pixelsPerDay: scale, today: NOW, size: MARK_SIZE }).flatMap(({ items }) =>
            items.map(({ event }) => event.id),
          ),
        );
        expect([...drawn, ...outside.map(({ id }) => id)].sort()).toEqual(
          timeline.events.map(({ id }) => id).sort(),
        );
      }),
    );
  });
});
