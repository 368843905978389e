import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { messages } from '#src/app/messages.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { makePageInert } from '#src/ui/inert-page.ts';
import classes from './waiting-field.module.css';

interface WaitingFieldProps {
  /** What was typed before it was there either. */
  initial: string;
  onType: (typed: string) => void;
  /** Enter is remembered, and what is typed after it isn't for this field. */
  entered: boolean;
  onEnter: () => void;
  onClose: () => void;
}

/**
 * Stands where the palette will be until its code has come, so that whoever types at once loses no
 * key.
 */
export function WaitingField({ initial, onType, entered, onEnter, onClose }: WaitingFieldProps) {
  const text = useMessages(messages);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    return makePageInert();
  }, []);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape') onClose();
  };
  return createPortal(
    <dialog open className={classes.waiting} aria-label={text.palette} aria-busy>
      <input
        ref={field}
        className={classes.field}
        aria-label={text.palette}
        placeholder={text.find}
        defaultValue={initial}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={press}
        readOnly={entered}
        autoComplete="off"
        spellCheck={false}
      />
    </dialog>,
    document.body,
  );
}
