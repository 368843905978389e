import { type DragEvent, useState } from 'react';
import { fetchCode } from '#src/fetch-code.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { Panel } from '#src/ui/panel.tsx';
import tableClasses from '#src/ui/scroll-table.module.css';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { type Tone, ToneBadge } from '#src/ui/tone.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import classes from './import-page.module.css';
import type { PastSend } from './import-state.ts';
import { importStore, useImport } from './import-store.ts';
import { messages } from './messages.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { SendForm } from './send-form.tsx';

/** A member's files on their way to the API: chosen, previewed, sent (section 15). */
export function ImportPage() {
  const text = useMessages(messages);
  const { preview, send, past } = useImport();
  const { isOver, ...dropTarget } = useDrop(importStore.choose);
  const sample = {
    format: text.sampleFormat,
    what: text.sample,
    fileName: 'vision360-import.zip',
    make: async () => (await fetchCode(() => import('./sample-zip.ts'))).sampleZip(),
  };
  return (
    <div className={classes.room} {...dropTarget}>
      <title>{`${text.title} · Vision 360`}</title>
      <header className={classes.head}>
        <h1 className={classes.title}>{text.title}</h1>
        <ExportButtons files={[sample]} />
      </header>
      <p className={classes.intro}>{text.intro}</p>
      <div className={classes.columns}>
        <SendForm isOver={isOver} />
        <div className={classes.column}>
          {send.status === 'answered' && <AnswerPanel answer={send.answer} />}
          <PreviewPanel preview={preview} />
        </div>
      </div>
      <div className={classes.past}>
        <PastSends past={past} />
      </div>
    </div>
  );
}

/** A file may be dropped anywhere on the page. */
function useDrop(onDrop: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      // Elsewhere, a file is first offered to the import.
      event.stopPropagation();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) onDrop(file);
    },
  };
}

const tones: Record<PastSend['outcome'], Tone> = {
  accepted: 'good',
  rejected: 'overdue',
  failed: 'overdue',
  cancelled: 'calm',
};

/** What was sent since signing in, the latest first. */
function PastSends({ past }: { past: readonly PastSend[] }) {
  const text = useMessages(messages);
  const format = useFormat();
  const titles: Readonly<Partial<Record<string, { title: string }>>> = text.failures;
  /** The API's own words; if it said nothing, our words for what became of the send. */
  const reasonOf = ({ message, error }: PastSend): string => {
    if (message || !error) return message;
    if (error.kind === 'file-gone') return text.failures[error.kind].title;
    return titles[error.kind]?.title ?? describeError(error, format.lang).title;
  };
  if (past.length === 0) return null;
  const clock = new Intl.DateTimeFormat(format.locale, { hour: '2-digit', minute: '2-digit' });
  return (
    <Panel title={text.past}>
      <ScrollTable label={text.pastTable}>
        <thead>
          <tr>
            <th scope="col">{text.when}</th>
            <th scope="col">{text.memberId}</th>
            <th scope="col">{text.file}</th>
            <th scope="col" className={tableClasses.number}>
              {text.size}
            </th>
            <th scope="col" className={tableClasses.number}>
              {text.took}
            </th>
            <th scope="col">{text.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {past.map((send) => (
            <tr key={send.id}>
              <td data-label={text.when}>{clock.format(send.startedAt)}</td>
              <td data-label={text.memberId}>{send.memberId}</td>
              <td className={tableClasses.value} data-label={text.file}>
                {send.fileName}
              </td>
              <td className={tableClasses.number} data-label={text.size}>
                {format.bytes(send.fileSize)}
              </td>
              <td className={tableClasses.number} data-label={text.took}>
                {send.milliseconds < 1000
                  ? text.underASecond
                  : format.seconds(send.milliseconds / 1000)}
              </td>
              <td className={tableClasses.words} data-label={text.outcome}>
                <span>
                  <ToneBadge tone={tones[send.outcome]}>{text.outcomes[send.outcome]}</ToneBadge>{' '}
                  <span className={classes.other}>{reasonOf(send)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className={classes.note}>{text.pastNote}</p>
    </Panel>
  );
}
