import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from 'react-router';
import { formatPlate, readPlate } from '#rules/plate.ts';
import { messages } from '#src/app/messages.ts';
import { navigationOf } from '#src/app/navigation.ts';
import { captionOf } from '#src/domain/vehicle/caption.ts';
import { langs, setLang, useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { session } from '#src/session/session.ts';
import { useRights, useSession } from '#src/session/use-session.ts';
import { useRecentVehicles } from '#src/shared/vehicle/recent-vehicles.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import {
  matchingEntries,
  type PaletteEntry,
  platesTyped,
  plateWords,
  typedPlateFirst,
} from './palette-entries.ts';
import { paletteMessages } from './palette-messages.ts';

const MOST_RECENT = 6;

/**
 * What the palette offers for the typed text: a plate to open, vehicles already read, pages,
 * actions.
 */
export function usePaletteEntries(typed: string): PaletteEntry[] {
  const recent = matchingEntries(useRecentEntries(), typed);
  const plates = usePlateEntries(typed);
  const fixed = [...usePageEntries(), ...useActionEntries()];
  const vehicles = typedPlateFirst(plates, recent).slice(0, plates.length + MOST_RECENT);
  return [...vehicles, ...matchingEntries(fixed, typed)];
}

function useOpenVehicle() {
  const { network } = useSession();
  const navigate = useNavigate();
  return (plate: string) => void navigate(paths.vehicle({ network, plate }));
}

function usePlateEntries(typed: string): PaletteEntry[] {
  const text = useMessages(paletteMessages);
  const open = useOpenVehicle();
  return platesTyped(typed).map((display) => {
    const plate = readPlate(display).normalized;
    return { id: plate, group: 'plate', label: text.open(display), run: () => open(plate) };
  });
}

/** Keyed by plate, so that a plate typed in full isn't offered twice. */
function useRecentEntries(): PaletteEntry[] {
  const { network } = useSession();
  const { memberCode } = useRights();
  const today = useToday();
  const open = useOpenVehicle();
  return useRecentVehicles(network).map(({ plate, vehicle }) => {
    const caption = vehicle && captionOf(vehicle, today, memberCode);
    return {
      id: plate,
      group: 'recent',
      label: formatPlate(plate),
      note: caption ? [caption.car, caption.owner].filter(Boolean).join(' · ') : undefined,
      words: plateWords(plate),
      run: () => open(plate),
    };
  });
}

function usePageEntries(): PaletteEntry[] {
  const text = useMessages(messages);
  const { network } = useSession();
  const rights = useRights();
  const navigate = useNavigate();
  return navigationOf(network, rights).map(({ name, to }) => ({
    id: name,
    group: 'pages',
    label: text[name],
    run: () => void navigate(to),
  }));
}

function useActionEntries(): PaletteEntry[] {
  const text = useMessages(messages);
  const words = useMessages(paletteMessages);
  const lang = useLang();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return [
    ...langs.map(
      (choice): PaletteEntry => ({
        id: `language-${choice.lang}`,
        group: 'actions',
        label: words.language(choice.label),
        note: choice.lang === lang ? words.inUse : undefined,
        // It should be found in the other language too.
        words: 'langue language',
        run: () => setLang(choice.lang),
      }),
    ),
    ...(['light', 'dark', 'auto'] as const).map(
      (scheme): PaletteEntry => ({
        id: `theme-${scheme}`,
        group: 'actions',
        label: words.theme(text[scheme]),
        note: scheme === colorScheme ? words.inUse : undefined,
        run: () => setColorScheme(scheme),
      }),
    ),
    { id: 'sign-out', group: 'actions', label: text.signOut, run: session.close },
  ];
}
