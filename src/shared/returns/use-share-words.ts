import { type Share, shareOf } from '#src/domain/returns/shares.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { rateMessages } from './messages.ts';

interface ShareWords {
  /** "12 sur 48, 25 %"; without a percentage if there are too few, a dash if there are none. */
  share: string;
  /** "de 15 % à 39 %"; null if there are many, or too few. */
  interval: string | null;
}

export function useShareWords(): (count: number, of: number) => ShareWords {
  const text = useMessages(rateMessages);
  const format = useFormat();
  const words = ({ count, of, share, interval }: Share): ShareWords => {
    const outOf = text.outOf(format.integer(count), format.integer(of));
    return {
      share: of === 0 ? '—' : share === null ? outOf : text.percent(outOf, format.percent(share)),
      interval:
        interval && text.interval(format.percent(interval.low), format.percent(interval.high)),
    };
  };
  return (count, of) => words(shareOf(count, of));
}
