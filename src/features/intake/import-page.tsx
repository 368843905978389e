import { type DragEvent, useState } from 'react';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import classes from './import-page.module.css';
import { intake, useIntake } from './intake.ts';
import { LookPanel } from './look-panel.tsx';
import { messages } from './messages.ts';
import { PastSends } from './past-sends.tsx';
import { SendForm } from './send-form.tsx';

/** A member's files on their way to the API: chosen, looked into, sent (section 15). */
export function ImportPage() {
  const text = useMessages(messages);
  const { look, send, past } = useIntake();
  const { isOver, ...dropTarget } = useDrop(intake.choose);
  const sample = {
    format: text.sampleFormat,
    what: text.sample,
    fileName: 'vision360-import.zip',
    make: async () => (await fetchCode(() => import('./sample-zip.ts'))).sampleZip(),
  };
  return (
    <div {...dropTarget}>
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
          <LookPanel look={look} />
        </div>
      </div>
      <div className={classes.past}>
        <PastSends past={past} />
      </div>
    </div>
  );
}

/** A file may be dropped anywhere on the page: one that misses its mark would make the browser leave. */
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
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) onDrop(file);
    },
  };
}
