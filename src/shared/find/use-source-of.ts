import type { Found } from '#src/domain/find/merge-found.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { findMessages } from './messages.ts';

/** Where it was read: the vehicle, or the campaigns that reached the client. */
export function useSourceOf(): (found: Pick<Found, 'isRead' | 'mentions'>) => string {
  const text = useMessages(findMessages);
  const format = useFormat();
  return ({ isRead, mentions: [last, ...others] }) => {
    const campaign =
      last &&
      (last.sent
        ? text.sentOn(format.date(last.sent))
        : last.id === null
          ? text.undated
          : text.numbered(String(last.id)));
    const more =
      others.length > 0 && text.andOthers(format.integer(others.length), others.length === 1);
    const reached = [campaign, more].filter(Boolean).join(' ');
    return [isRead && text.isRead, reached].filter(Boolean).join(' · ');
  };
}
