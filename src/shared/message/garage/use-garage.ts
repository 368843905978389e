import { useEffect, useMemo, useRef, useState } from 'react';
import type { Garage } from '#src/domain/message/compose.ts';
import { type Speaker, speakerOf } from '#src/domain/message/speaker.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useRights } from '#src/session/use-session.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { browserStorage, keptGarages, type TypedGarage } from './kept-garage.ts';

const garages = keptGarages(browserStorage());

/** A garage's texts, which other tabs may change as well. */
export interface GarageInTabs {
  garage: Garage;
  change: (part: TypedGarage) => void;
  /** The text in whose field somebody is: nothing changes it under their hands. */
  setTyping: (name: keyof Garage | null) => void;
}

/** The garage in whose name one writes: as it was typed, in whichever tab, or else as the records name it. */
export function useGarage(view: VehicleView): GarageInTabs {
  const { network } = useVehicleKey();
  const { memberCode } = useRights();
  const { code, name }: Speaker = speakerOf(view, memberCode);
  const [typed, setTyped] = useState(() => garages.of({ network, code }));
  const typing = useRef<keyof Garage>(null);
  useEffect(() => {
    const read = () =>
      setTyped((before) => {
        const own = typing.current;
        const now = garages.of({ network, code });
        return own === null ? now : { ...now, [own]: before[own] };
      });
    addEventListener('storage', read);
    return () => removeEventListener('storage', read);
  }, [network, code]);
  const garage = useMemo(
    () => ({
      name: typed.name ?? name ?? '',
      phone: typed.phone ?? '',
      address: typed.address ?? '',
    }),
    [typed, name],
  );
  return {
    garage,
    change: (part) => {
      garages.change({ network, code }, part);
      setTyped((before) => ({ ...before, ...part }));
    },
    setTyping: (now) => {
      typing.current = now;
      if (now === null) setTyped(garages.of({ network, code }));
    },
  };
}
