import { useState } from 'react';
import * as v from 'valibot';
import { tabKey, tabStorage } from '#src/session/tab-storage.ts';

const KEY = tabKey('agenda');

const Kept = v.object({
  network: v.string(),
  username: v.string(),
  /** The list as it stands in its field. */
  typed: v.string(),
  /** The list that the table was made of; empty before. */
  asked: v.string(),
});

export type AgendaTexts = Pick<v.InferOutput<typeof Kept>, 'typed' | 'asked'>;

type Owner = Omit<v.InferOutput<typeof Kept>, keyof AgendaTexts>;

const none: AgendaTexts = { typed: '', asked: '' };

/**
 * What was typed, kept in the tab for a reload, of this account only; signing out takes it away.
 * What the API answered is not in it.
 */
export function useKeptAgenda(owner: Owner): [AgendaTexts, (texts: AgendaTexts) => void] {
  const [texts, setTexts] = useState(() => restore(owner));
  return [
    texts,
    (next) => {
      setTexts(next);
      keep({ ...owner, ...next });
    },
  ];
}

function restore({ network, username }: Owner): AgendaTexts {
  try {
    const kept = v.safeParse(Kept, JSON.parse(tabStorage()?.getItem(KEY) ?? 'null'));
    if (!kept.success) return none;
    const { typed, asked, ...whose } = kept.output;
    return whose.network === network && whose.username === username ? { typed, asked } : none;
  } catch {
    return none;
  }
}

function keep(agenda: v.InferOutput<typeof Kept>): void {
  try {
    tabStorage()?.setItem(KEY, JSON.stringify(agenda));
  } catch {
    // No room in the tab: the page's memory holds it until a reload.
  }
}
