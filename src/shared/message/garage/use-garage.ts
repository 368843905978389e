import { useState } from 'react';
import type { Garage } from '#src/domain/message/compose.ts';
import { type Speaker, speakerOf } from '#src/domain/message/speaker.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useRights } from '#src/session/use-session.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { browserStorage, keptGarages } from './kept-garage.ts';

const garages = keptGarages(browserStorage());

/** The garage in whose name one writes: as it was typed before, or else as the records name it. */
export function useGarage(view: VehicleView): { garage: Garage; setGarage: (to: Garage) => void } {
  const { network } = useVehicleKey();
  const { memberCode } = useRights();
  const { code, name }: Speaker = speakerOf(view, memberCode);
  const [typed, setTyped] = useState(() => garages.of({ network, code }));
  return {
    garage: typed ?? { name: name ?? '', phone: '', address: '' },
    setGarage: (to) => {
      setTyped(to);
      garages.keep({ network, code }, to);
    },
  };
}
