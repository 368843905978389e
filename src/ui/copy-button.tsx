import { useTimeout } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './copy-button.module.css';
import { copyMessages } from './copy-messages.ts';
import { copyText } from './copy-text.ts';

const SAID_FOR_MS = 2000;

/** Copies a text by one press, for another program that wants it written exactly like this. */
export function CopyButton({ text }: { text: string }) {
  const words = useMessages(copyMessages);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const { start, clear } = useTimeout(() => setOutcome(null), SAID_FOR_MS);
  const copy = async () => {
    clear();
    const isCopied = await copyText(text);
    setOutcome(isCopied ? 'copied' : 'failed');
    // What to do instead stays until it is tried again.
    if (isCopied) start();
  };
  return (
    <span className={classes.copy} data-copy>
      <button
        type="button"
        className={classes.button}
        aria-label={words.copy(text)}
        title={words.copy(text)}
        onClick={() => void copy()}
      >
        <IconCopy size={16} aria-hidden />
      </button>
      {outcome && (
        <span
          role={outcome === 'copied' ? 'status' : 'alert'}
          className={classes.outcome}
          data-outcome={outcome}
        >
          {words[outcome]}
        </span>
      )}
    </span>
  );
}
