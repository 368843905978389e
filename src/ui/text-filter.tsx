import { TextInput, type TextInputProps } from '@mantine/core';
import { useDraft } from './use-draft.ts';

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
