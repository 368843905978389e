import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { returnsMessages } from './messages.ts';

/** "23 jours": a median may lie between two days. */
export function useDelayWords(): (days: number | null) => string | null {
  const text = useMessages(returnsMessages);
  const format = useFormat();
  return (days) =>
    days === null ? null : text.delayOf(format.number(days), format.plural(days, '1', '') === '1');
}
