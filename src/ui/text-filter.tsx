import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

interface TextFilterProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}

/** How long typing rests before the list follows, in ms. */
const REST = 200;

/** Words to filter by; what is being typed stands here until the address has it. */
export function TextFilter({ label, placeholder, value, onChange }: TextFilterProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const send = useDebouncedCallback(onChange, REST);
  return (
    <TextInput
      size="xs"
      type="search"
      label={label}
      placeholder={placeholder}
      value={draft ?? value}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
      onBlur={() => {
        send.flush();
        setDraft(null);
      }}
    />
  );
}
