import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { useLocation } from 'react-router';
import classes from './text-filter.module.css';

interface TextFilterProps
  extends Pick<TextInputProps, 'ref' | 'className' | 'type' | 'inputMode' | 'autoComplete'> {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  /** Which part of the typed text the field accepts. */
  clean?: (typed: string) => string;
  /** What the filter leaves, for where a keyboard on the screen hides the list. */
  found?: string | null;
}

/** Words or digits to filter by. The list follows when the person pauses. */
export function TextFilter({ value, onChange, clean, found, ...input }: TextFilterProps) {
  return (
    <TextInput
      size="xs"
      type="search"
      enterKeyHint="search"
      autoComplete="off"
      {...input}
      {...useDraft({ value, onChange, clean })}
      description={found}
      classNames={{ root: classes.field ?? '', description: classes.found ?? '' }}
    />
  );
}

/** How long a pause in typing must be before the page follows, in ms. */
const REST = 200;

interface DraftOptions {
  value: string;
  onChange: (value: string) => void;
  /** Which part of the typed text the field accepts. */
  clean?: ((typed: string) => string) | undefined;
}

/**
 * A field that holds its own text while somebody types, and then hands it to the page. However
 * slowly the page follows, no key is lost. Typed text belongs to the page on which it was typed. If
 * the page's value changes in another way ("back", "clear"), the field shows that.
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
