import { compactPhone } from '#rules/phone.ts';
import { type Call, dueDate } from '#src/domain/calls/call-list.ts';
import { exportMessages } from '#src/features/campaigns/messages.ts';
import { allMessages } from '#src/features/campaigns/reading/messages.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useConsentWords } from '#src/shared/vehicle/owner-contact.tsx';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { useAdviceWords } from '#src/shared/words/advice-words.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { csvFile, xlsxFile } from '#src/ui/export/file-export.ts';
import type { Cell, CellType, Worksheet } from '#src/ui/export/worksheet.ts';
import { callMessages } from './messages.ts';
import { useCallWords } from './use-call-words.ts';
import type { CallsSeen } from './use-calls.ts';

const columns = [
  ['urgency', 'text'],
  ['client', 'text'],
  ['owner', 'text'],
  ['phones', 'text'],
  ['plate', 'text'],
  ['car', 'text'],
  ['due', 'date'],
  ['say', 'text'],
  ['before', 'text'],
  ['consents', 'text'],
  ['warnings', 'text'],
  ['outcome', 'text'],
  ['word', 'text'],
] as const satisfies readonly (readonly [string, CellType])[];

export type CallColumn = (typeof columns)[number][0];

interface CallExportsProps {
  /** Not all campaigns have been read. */
  isPartial: boolean;
  memberCode: string;
  seen: CallsSeen;
}

/** The calls in sight as a file, with what was noted of them. */
export function CallExports({ isPartial, memberCode, seen }: CallExportsProps) {
  const text = useMessages(callMessages);
  const { yesNo } = useMessages(exportMessages);
  const { partialName } = useMessages(allMessages);
  const today = useToday();
  const words = useCallWords();
  const advice = useAdviceWords(today);
  const consentWords = useConsentWords();
  const { shown, notes } = seen;

  const cellsOf = (call: Call): Record<CallColumn, Cell> => {
    const { owner, plate, vehicle, due } = call;
    const lines = due.map(advice);
    const consents = owner?.consent && Object.values(consentWords(owner.consent));
    const outcome = notes[plate]?.outcome;
    return {
      urgency: lines[0]?.urgency ?? null,
      client: words.client(call),
      owner: owner?.name ?? null,
      phones: owner?.phones.map(compactPhone).join(' | ') || null,
      plate,
      car: vehicle.car,
      due: dueDate(due[0]),
      say: lines
        .map((line) => [line.sentence, words.operations(line)].filter(Boolean).join(': '))
        .join(' | '),
      before: words.before(call).join(' | '),
      consents: consents?.join(' | ') ?? null,
      warnings: words.cautions(call).join(' | ') || null,
      outcome: outcome ? text.outcomes[outcome] : null,
      word: notes[plate]?.word || null,
    };
  };
  const sheet = (): Worksheet => ({
    name: text.fileName,
    columns: columns.map(([code, type]) => ({ title: text.columns[code], type })),
    rows: shown.map((call) => {
      const cells = cellsOf(call);
      return columns.map(([code]) => cells[code]);
    }),
    yesNo,
  });
  const fileName = [memberCode, text.fileName, today, isPartial && partialName];
  const file = { what: text.what, fileName: fileName.filter(Boolean).join('-') };
  return <ExportButtons files={[csvFile(file, sheet), xlsxFile(file, () => [sheet()])]} brief />;
}
