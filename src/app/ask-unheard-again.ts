import type { Query, QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { toAppError } from '#src/api/errors.ts';
import { MOST_AT_A_TIME } from '#src/api/limits.ts';
import { isUnheard } from '#src/api/watch-line.ts';
import type { SectionName, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';

/**
 * Asks again for what is in sight and didn't get through, in the order in which it was asked for
 * first, a few at a time: many pages may be waiting for the same line. Only questions are among the
 * queries; whatever changes something is sent by a person's press and never by itself.
 */
export async function askUnheardAgain(queryClient: QueryClient): Promise<void> {
  const inTurn = pLimit(MOST_AT_A_TIME);
  const waiting = queryClient.getQueryCache().findAll({ predicate: isWaiting });
  await Promise.all(
    waiting.map((query) =>
      inTurn(async () => {
        // By its turn it may have been asked by somebody, or be out of sight.
        if (isWaiting(query))
          await query.fetch(undefined, { cancelRefetch: false }).catch(() => {});
      }),
    ),
  );
}

const isWaiting = (query: Query): boolean => {
  const { error, data } = query.state;
  const isInSight = query.isActive() || (query.meta?.isByHand && query.getObserversCount() > 0);
  return isInSight === true && (error ? isUnheard(toAppError(error)) : isCutOff(data));
};

/** A vehicle of which a part is missing because the line broke meanwhile. */
const isCutOff = (data: unknown): boolean =>
  isVehicle(data) &&
  Object.values(data).some(
    (part) => isSection(part) && part.status === 'failed' && isUnheard(part.error),
  );

const isVehicle = (data: unknown): data is VehicleRecord =>
  typeof data === 'object' && data !== null && 'rawInvoiceLines' in data;

const isSection = (part: VehicleRecord[keyof VehicleRecord]): part is VehicleRecord[SectionName] =>
  typeof part === 'object' && part !== null && 'status' in part;
