import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from 'react-router';
import { formatPlate, LONGEST_PLATE, readPlate } from '#rules/plate.ts';
import { messages } from '#src/app/messages.ts';
import { navigationOf } from '#src/app/navigation.ts';
import { mayBeElse } from '#src/domain/find/may-be-else.ts';
import { mayBePlate } from '#src/domain/find/may-be-plate.ts';
import { readWanted } from '#src/domain/find/wanted.ts';
import { langs, setLang, useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { session } from '#src/session/session.ts';
import { useRights, useSession } from '#src/session/use-session.ts';
import { useMemberReading } from '#src/shared/find/campaign-readings.ts';
import { foundPath } from '#src/shared/find/found-path.ts';
import { findMessages } from '#src/shared/find/messages.ts';
import { useReadVehicles } from '#src/shared/find/read-vehicles.ts';
import { useFound } from '#src/shared/find/use-found.ts';
import type { Searched } from '#src/shared/find/use-searched.ts';
import { useSourceOf } from '#src/shared/find/use-source-of.ts';
import { useRecentVehicles } from '#src/shared/vehicle/recent-vehicles.ts';
import {
  type FoundFit,
  fitOf,
  matchingEntries,
  type PaletteEntry,
  platesTyped,
  typedPlateFirst,
} from './palette-entries.ts';
import { paletteMessages } from './palette-messages.ts';

const MOST_RECENT = 6;

const MOST_FOUND = 8;

export interface PaletteEntries {
  entries: PaletteEntry[];
  fit: FoundFit;
  /** The words that were left out, because nothing fits with them. */
  without: readonly string[];
  searched: Searched;
  /** As in `useFound`. */
  shown: number;
}

/**
 * What the palette offers for the typed text: a plate to open, who and what was found, pages,
 * actions. Without a text, the vehicles already read.
 */
export function usePaletteEntries(typed: string): PaletteEntries {
  const recent = useRecentEntries();
  const plates = usePlateEntries(typed);
  const { found, ...about } = useFoundEntries(typed);
  const other = useOtherEntries(typed);
  const fixed = [...usePageEntries(), ...useActionEntries()];
  if (typed.trim() === '')
    return { entries: [...recent.slice(0, MOST_RECENT), ...fixed], ...about };
  return {
    entries: [...typedPlateFirst(plates, found), ...matchingEntries(fixed, typed), ...other],
    ...about,
  };
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
    const label = text.open(display);
    return { id: plate, group: 'plate', label, does: label, run: () => open(plate) };
  });
}

/** Keyed by plate, so that a plate typed in full isn't offered twice. */
function useFoundEntries(typed: string) {
  const text = useMessages(findMessages);
  const navigate = useNavigate();
  const { network } = useSession();
  const list = useFound(typed, MOST_FOUND);
  const { found, without, searched, shown } = list;
  const member = useMemberReading();
  const sourceOf = useSourceOf();
  const wanted = readWanted(typed);
  const seen = new Set<string>();
  const entries = found.map((one): PaletteEntry => {
    const { key, plate, name, car, contact, isNear } = one;
    const id = plate === null || seen.has(plate) ? key : plate;
    seen.add(id);
    const who = plate === null ? null : (name ?? text.noName);
    return {
      id,
      group: 'found',
      label: plate === null ? (name ?? text.noName) : formatPlate(plate),
      note: [car, who, contact, isNear && text.near].filter(Boolean).join(' · '),
      source: sourceOf(one),
      run: () => void navigate(foundPath({ network, memberCode: member.memberCode }, one)),
    };
  });
  const mayRead =
    mayBeElse(typed) &&
    wanted.words.length > 0 &&
    member.memberCode !== null &&
    member.state === null;
  if (mayRead) {
    entries.push({
      id: 'read-campaigns',
      group: 'found',
      label: text.readCampaigns,
      does: text.readCampaigns,
      keepsOpen: true,
      run: member.read,
    });
  }
  const fit = fitOf(list);
  return { found: entries, fit, without, searched, shown };
}

/** Nothing that is clearly no plate is looked up as one, unless somebody chooses that. */
function useOtherEntries(typed: string): PaletteEntry[] {
  const text = useMessages(findMessages);
  const open = useOpenVehicle();
  const { normalized } = readPlate(typed);
  const isLong = typed.trim().length > LONGEST_PLATE;
  if (isLong || mayBePlate(typed) || !/\d/.test(normalized)) return [];
  const label = text.asPlate(typed.trim());
  return [{ id: 'as-plate', group: 'other', label, does: label, run: () => open(normalized) }];
}

/** Those seen in this tab, with what any tab has read of them. */
function useRecentEntries(): PaletteEntry[] {
  const { network } = useSession();
  const open = useOpenVehicle();
  const read = new Map(useReadVehicles().map((vehicle) => [vehicle.plate, vehicle]));
  return useRecentVehicles(network).map(({ plate }) => {
    const { car, name } = read.get(plate) ?? {};
    return {
      id: plate,
      group: 'recent',
      label: formatPlate(plate),
      note: [car, name].filter(Boolean).join(' · ') || undefined,
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
    // In both languages, as for the actions.
    ...(name === 'help' && { words: 'touches clavier raccourcis keys keyboard shortcuts' }),
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
        does: words.language(choice.label),
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
        does: words.theme(text[scheme]),
        note: scheme === colorScheme ? words.inUse : undefined,
        run: () => setColorScheme(scheme),
      }),
    ),
    {
      id: 'sign-out',
      group: 'actions',
      label: text.signOut,
      does: text.signOut,
      run: session.close,
    },
  ];
}
