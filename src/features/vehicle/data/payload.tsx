import { Button, CopyButton } from '@mantine/core';
import { useMemo } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import { messages } from './messages.ts';
import classes from './payloads.module.css';

const MAX_ROWS = 20;

/** An answer as it came, laid out to be read and copied. */
export function Payload({ name, body }: { name: string; body: unknown }) {
  const text = useMessages(messages);
  const json = useMemo(() => JSON.stringify(body, null, 2), [body]);
  return (
    <div className={classes.payload}>
      <CopyButton value={json}>
        {({ copied, copy }) => (
          <Button className={classes.copy ?? ''} variant="default" size="compact-xs" onClick={copy}>
            {copied ? text.copied : text.copy}
          </Button>
        )}
      </CopyButton>
      {/* Not a <pre>: a field is reached, scrolled and selected from the keyboard. */}
      <textarea
        className={classes.json}
        aria-label={text.payload(name)}
        value={json}
        rows={Math.min(json.split('\n').length, MAX_ROWS)}
        wrap="off"
        spellCheck={false}
        readOnly
      />
    </div>
  );
}
