import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { commonMessages } from '#src/i18n/common.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import classes from './why.module.css';

const messages = defineMessages({
  en: { why: (what: string) => `Where does this figure come from? ${what}` },
  fr: { why: (what: string) => `D’où vient ce chiffre\u00a0? ${what}` },
});

interface WhyProps {
  /** Which figure it is: "Mileage today". */
  what: string;
  /** The answer, which is only made when somebody asks. */
  children: ReactNode;
}

/** A small question mark next to a figure, which opens where the figure comes from. */
export function Why({ what, children }: WhyProps) {
  const text = useMessages(messages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={classes.ask}
        aria-label={text.why(what)}
        title={text.why(what)}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden className={classes.mark}>
          ?
        </span>
      </button>
      {isOpen && (
        <Answer title={what} label={text.why(what)} onClose={() => setOpen(false)}>
          {children}
        </Answer>
      )}
    </>
  );
}

interface AnswerProps {
  title: string;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * The browser's own dialog: it keeps the keyboard inside, closes with Escape and gives the focus back.
 */
function Answer({ title, label, onClose, children }: AnswerProps) {
  const { close } = useMessages(commonMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={classes.answer} aria-label={label} onClose={onClose}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <CloseButton aria-label={close} onClick={() => dialog.current?.close()} />
      </div>
      {children}
    </dialog>
  );
}
