import { useCallback, useSyncExternalStore } from 'react';
import type { VehicleParams } from '#src/paths.ts';
import { session } from '#src/session/session.ts';
import { askBeforeLeaving } from '#src/ui/use-ask-before-leaving.ts';
import { holdWork } from '#src/unsaved.ts';
import {
  type ChangeMessage,
  createKeptMessages,
  type KeptMessage,
} from './create-kept-messages.ts';

/** The page doesn't reload by itself then, and the browser asks before it is left. */
function hold(): () => void {
  const ends = [holdWork(), askBeforeLeaving()];
  return () => {
    for (const end of ends) end();
  };
}

const messages = createKeptMessages(session, hold);

/** The message to the vehicle's customer, as it was left. */
export function useKeptMessage({ network, plate }: VehicleParams): {
  message: KeptMessage;
  change: ChangeMessage;
} {
  const message = useSyncExternalStore(messages.subscribe, () => messages.of({ network, plate }));
  const change = useCallback<ChangeMessage>(
    (part) => messages.change({ network, plate }, part),
    [network, plate],
  );
  return { message, change };
}
