import type { AdviceItem } from '#src/domain/advice/advice.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useDataDoubtWords } from './doubt-words.ts';
import { adviceMessages } from './messages.ts';
import { type AdviceLine, useProposalWords } from './proposal-words.ts';

/** The model's advice as sentences, doubts among them, the same wherever it is given. */
export function useAdviceWords(today: IsoDate): (item: AdviceItem) => AdviceLine {
  const { urgencies } = useMessages(adviceMessages);
  const proposal = useProposalWords();
  const doubt = useDataDoubtWords(today);
  return (item) =>
    item.kind === 'doubt'
      ? { tone: 'calm', urgency: urgencies.doubt, ...doubt(item.doubt) }
      : proposal(item);
}
