import { type QueryState, queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { config } from '#src/api/config.ts';
import { type AppError, toAppError } from '#src/api/errors.ts';
import { sendInTurn } from '#src/api/in-turn.ts';
import { failBy } from '#src/api/limits.ts';
import { createMmpClient } from '#src/api/mmp-client.ts';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { useLang } from '#src/i18n/lang.ts';
import { useRights } from '#src/session/use-session.ts';
import { loadVehicle } from '#src/shared/vehicle/load-vehicle.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { type VehicleKey, vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';
import { type PlannedVehicle, planVehicle } from './planned-vehicle.ts';
import { type AskState, whichToAsk } from './which-to-ask.ts';

/** What we know about one plate so far. */
export type PlateAnswer =
  | { status: 'waiting' | 'asking' }
  | { status: 'read'; vehicle: PlannedVehicle }
  /** The network doesn't know this plate. */
  | { status: 'unknown' }
  | { status: 'failed'; error: AppError };

interface DayAnswers {
  answers: ReadonlyMap<string, PlateAnswer>;
  /** How many are shown as they were read in the other language, until they have come in this one. */
  inOtherLang: number;
  stopped: boolean;
  /** Cancels what is under way and asks for nothing more. */
  stop: () => void;
  resume: () => void;
  /** Asks for these plates again, in their turn. */
  again: (plates: readonly string[]) => void;
}

/**
 * Reads the plates, four calls at a time, through the same queries as their own pages, so what is
 * in the cache isn't asked for again. Leaving the page, changing the language or signing out ends
 * the calls under way.
 */
export function useDayAnswers(network: string, plates: readonly string[]): DayAnswers {
  const lang = useLang();
  const today = useToday();
  // The same function for every row and render of a day, so that react-query plans each answer only
  // once.
  const { memberCode } = useRights();
  const planToday = useCallback(
    (record: VehicleRecord) => planVehicle(record, today, memberCode, config.relanceMeans),
    [today, memberCode],
  );
  const queryClient = useQueryClient();
  const [stopped, setStopped] = useState(false);
  const queryOf = (plate: string) => plannedQuery({ network, plate, lang });
  const asked = whichToAsk(
    plates.map((plate) => askState(queryClient.getQueryState(queryOf(plate).queryKey), stopped)),
    stopped,
  );
  const results = useQueries({
    queries: plates.map((plate, index) => ({
      ...queryOf(plate),
      select: planToday,
      enabled: asked[index] === true,
    })),
  });
  // What was read in the other language stays until it has come in this one.
  const before = useQueries({
    queries: plates.map((plate) => ({
      ...plannedQuery({ network, plate, lang: lang === 'fr' ? 'en' : 'fr' }),
      select: planToday,
      enabled: false,
    })),
  });
  let inOtherLang = 0;
  const answers = new Map<string, PlateAnswer>();
  for (const [index, { data, error, isFetching }] of results.entries()) {
    const answer = answerOf(data, error, isFetching);
    const vehicle = before[index]?.data;
    const isAwaited = answer.status === 'waiting' || answer.status === 'asking';
    const stays = vehicle !== undefined && isAwaited;
    if (stays) inOtherLang += 1;
    answers.set(plates[index] ?? '', stays ? { status: 'read', vehicle } : answer);
  }
  return {
    answers,
    inOtherLang,
    stopped,
    stop: () => {
      setStopped(true);
      for (const plate of plates) void queryClient.cancelQueries(queryOf(plate));
    },
    resume: () => setStopped(false),
    again: (some) => {
      setStopped(false);
      // Puts them back to the state before they were asked for, so that their turn comes like any
      // other's.
      for (const plate of some) void queryClient.resetQueries(queryOf(plate));
    },
  };
}

/**
 * A plate that was refused because the session ended, or that didn't get through, keeps its place:
 * the others wait, and it is asked for again after signing in or when the line is back
 * (SessionNotices).
 */
function askState(
  state: Pick<QueryState, 'data' | 'error' | 'fetchStatus'> | undefined,
  stopped: boolean,
): AskState {
  if (state?.fetchStatus === 'fetching') return 'asking';
  if (state?.data !== undefined) return 'settled';
  if (!state?.error) return 'open';
  if (!comesAgain(toAppError(state.error))) return 'settled';
  return stopped ? 'open' : 'asking';
}

const comesAgain = ({ kind }: AppError): boolean => kind === 'unauthorized' || kind === 'offline';

function answerOf(
  vehicle: PlannedVehicle | undefined,
  thrown: Error | null,
  isFetching: boolean,
): PlateAnswer {
  if (vehicle) return { status: 'read', vehicle };
  if (isFetching) return { status: 'asking' };
  if (!thrown) return { status: 'waiting' };
  const error = toAppError(thrown);
  if (error.kind === 'not-found') return { status: 'unknown' };
  return comesAgain(error) ? { status: 'waiting' } : { status: 'failed', error };
}

/**
 * All the plates of a day share four places, for vision360 and for the services that replace it.
 */
const fourAtATime = createMmpClient(sendInTurn);

/** The query of the vehicle's own page, asked in the planner's turn. */
const plannedQuery = (key: VehicleKey) =>
  queryOptions({
    ...vehicleQuery(key),
    queryFn: ({ signal }) => loadVehicle(fourAtATime, { ...key, signal, until: failBy() }),
  });
