import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf } from '#tests/support/vehicle/answers.ts';
import { useMarkWords } from './event-words.ts';

const TODAY = '2026-11-30';
const invoice = (invoiceDmsId: string, invoiceDate: string, mileageOnInvoice: number | null) => ({
  invoiceDmsId,
  invoiceDate,
  mileageOnInvoice,
  invoiceContent: [],
});

/** What stands for the mileage on each day that an invoice is dated. */
function kilometres(invoices: object[]): Record<string, string | null> {
  const view = viewVehicle(
    recordOf({
      vehicleInformations: { monthlyMilageEstimated: 1000, vehicleCurrentMilageEstimated: 60_000 },
      vehiculeFactureList: invoices,
    }),
    TODAY,
    null,
  );
  const { result } = renderHook(() => useMarkWords(view));
  return Object.fromEntries(
    vehicleTimeline(view).events.map((event) => [event.date, result.current.km(event, null)]),
  );
}

test('a mileage is between two readings only if it is, and not between one and the API’s estimate', () => {
  const of = (text: string | null | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');
  const several = kilometres([
    invoice('F1', '2024-05-20', 20_000),
    invoice('F2', '2025-05-20', null),
    invoice('F3', '2026-05-20', 40_000),
    invoice('F4', '2026-08-20', null),
  ]);
  expect(of(several['2024-05-20'])).toBe('20 000 km');
  expect(of(several['2025-05-20'])).toBe('≈ 30 000 km, entre deux relevés');
  expect(of(several['2026-08-20'])).toMatch(/^≈ 4\d \d{3} km, estimé$/);
  const one = kilometres([invoice('F1', '2025-05-20', 20_000), invoice('F2', '2026-05-20', null)]);
  expect(of(one['2026-05-20'])).toMatch(/, estimé$/);
});
