import { Button, CopyButton } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import { messages } from './messages.ts';
import classes from './payloads.module.css';

const MAX_ROWS = 20;

/** JSON laid out to be read and copied. */
export function Payload({ title, body }: { title: string; body: unknown }) {
  const text = useMessages(messages);
  const id = useId();
  const json = useMemo(() => JSON.stringify(body, null, 2), [body]);
  return (
    <div className={classes.payload}>
      <div className={classes.title}>
        <label htmlFor={id}>{title}</label>
        <CopyButton value={json}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-xs" onClick={copy}>
              {copied ? text.copied : text.copy}
            </Button>
          )}
        </CopyButton>
      </div>
      {/* Not a <pre>: a field is reached, scrolled and selected from the keyboard. */}
      <textarea
        id={id}
        className={classes.json}
        value={json}
        rows={Math.min(json.split('\n').length, MAX_ROWS)}
        wrap="off"
        spellCheck={false}
        readOnly
      />
    </div>
  );
}
