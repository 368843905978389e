import type { ClientReturn } from '#src/domain/returns/client-returns.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { useOutcomeSentence } from '#src/shared/words/outcome-sentence.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { returnsMessages } from './messages.ts';

/**
 * What came for a client, in the sentence of its vehicle's own page, and by whom it was invoiced if
 * that is another member.
 */
export function useResultWords(memberCode: string, window: number) {
  const text = useMessages(returnsMessages);
  const lang = useLang();
  const sentence = useOutcomeSentence();
  const memberName = useMemberName();
  return {
    sentence: ({ result, operations }: ClientReturn): string => {
      switch (result.kind) {
        case 'no-plate':
        case 'no-vehicle':
        case 'unread':
          return text.result[result.kind];
        case 'failed':
          return text.resultFailed(describeError(result.error, lang).title);
        default:
          return sentence({ operations }, result, window);
      }
    },
    elsewhere: ({ result }: ClientReturn): string | null => {
      const member = 'invoice' in result ? result.invoice.member : null;
      const isElsewhere =
        member !== null && member.posCode !== null && member.posCode !== memberCode;
      return isElsewhere ? text.elsewhere(memberName(member)) : null;
    },
  };
}
