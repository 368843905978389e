import { NativeSelect } from '@mantine/core';

interface ChoiceProps<Value extends string> {
  label: string;
  /** The text of the entry for no choice. */
  all: string;
  choices: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** In characters: an entry as wide as the screen can't be read in a list. */
const LONGEST = 80;
const cut = (label: string): string =>
  label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;

/**
 * One part of a filter. If the address asks for a value that isn't in the data, it still shows as
 * chosen.
 */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, all, choices, value, onChange } = props;
  const isStrange = value !== null && choices.every((choice) => choice.value !== value);
  const known = isStrange ? [...choices, { value, label: value }] : choices;
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(known.find((choice) => choice.value === currentTarget.value)?.value ?? null)
      }
      data={[
        { value: '', label: all },
        ...known.map((choice) => ({ value: choice.value, label: cut(choice.label) })),
      ]}
    />
  );
}
