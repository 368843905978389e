import { useFormat } from '#src/i18n/format.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import { MOST_ON_PAPER, useOnPaper } from './printing.ts';

const messages = defineMessages({
  en: {
    printed: (printed: string, total: string) => `${printed} rows printed out of ${total}`,
  },
  fr: {
    printed: (printed: string, total: string) => `${printed} lignes imprimées sur ${total}`,
  },
});

/** On paper, how much of a list is there, if that isn't all of it. */
export function PrintedOf({ printed, total }: { printed: number; total: number }) {
  const text = useMessages(messages);
  const { integer } = useFormat();
  if (!useOnPaper() || printed >= total) return null;
  return <p>{text.printed(integer(printed), integer(total))}</p>;
}

/** How many rows of a list are drawn that is cut after so many on screen. */
export const useMost = (most: number): number => (useOnPaper() ? MOST_ON_PAPER : most);
