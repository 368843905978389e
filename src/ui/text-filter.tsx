import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { useLocation } from 'react-router';

interface TextFilterProps
  extends Pick<TextInputProps, 'ref' | 'className' | 'type' | 'inputMode' | 'autoComplete'> {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  /** What of the typed text the field takes. */
  clean?: (typed: string) => string;
}

/** Words or digits to filter by; the list follows when the typing rests. */
export function TextFilter({ value, onChange, clean, ...input }: TextFilterProps) {
  return <TextInput size="xs" type="search" {...input} {...useDraft({ value, onChange, clean })} />;
}

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
function useDraft({ value, onChange, clean = String }: DraftOptions) {
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
