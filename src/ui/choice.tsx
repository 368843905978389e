import { NativeSelect } from '@mantine/core';

interface ChoiceProps<Value extends string> {
  label: string;
  /** What it says where nothing is chosen. */
  all: string;
  choices: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** A list as wide as the screen is no list. */
const LONGEST = 80;
const cut = (label: string): string =>
  label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;

/** A part of a filter. What the address asks for and the data does not have is still shown as chosen. */
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
