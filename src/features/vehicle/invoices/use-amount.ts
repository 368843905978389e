import { useFormat } from '#src/i18n/format.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';

const messages = defineMessages({
  en: { unpriced: 'no amount' },
  fr: { unpriced: 'montant absent' },
});

/** A total in euros, or that no invoice states an amount: `totalOf` gives null for that. */
export function useAmount(): (total: number | null) => string {
  const text = useMessages(messages);
  const format = useFormat();
  return (total) => (total === null ? text.unpriced : format.euros(total));
}
