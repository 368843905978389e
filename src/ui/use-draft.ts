import { useDebouncedCallback } from '@mantine/hooks';
import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { useLocation } from 'react-router';

/** How long typing rests before the page follows, in ms. */
const REST = 200;

interface DraftOptions {
  value: string;
  onChange: (value: string) => void;
  /** What of the typed text the field takes. */
  clean?: ((typed: string) => string) | undefined;
}

/**
 * A field whose text is its own while it is typed, and the page's from then on: however slowly the
 * page follows, no key is lost. What is typed belongs to the page that it was typed on; where the
 * page's value changes by other means ("back", "clear"), the field shows that.
 */
export function useDraft({ value, onChange, clean = String }: DraftOptions) {
  const { key } = useLocation();
  const [draft, setDraft] = useState({ text: value, over: value, key });
  const isTyping = draft.key === key && draft.over === value;
  const send = useDebouncedCallback((to: typeof onChange, text: string) => {
    if (!isTyping) return;
    to(text);
    setDraft({ text, over: text, key });
  }, REST);
  return {
    value: isTyping ? draft.text : value,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
      const text = clean(currentTarget.value);
      setDraft({ text, over: value, key });
      send(onChange, text);
    },
    onBlur: () => send.flush(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') send.flush();
    },
  };
}
