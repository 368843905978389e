import { TextInput } from '@mantine/core';
import type { Garage } from '#src/domain/message/compose.ts';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './garage-fields.module.css';
import { LONGEST_GARAGE_TEXT } from './kept-garage.ts';
import { garageMessages } from './messages.ts';
import type { GarageInTabs } from './use-garage.ts';

/** Who signs: the API doesn't say how a garage is reached. */
export function GarageFields({ garage, change, setTyping }: GarageInTabs) {
  const text = useMessages(garageMessages);
  const field = (name: keyof Garage, type: 'text' | 'tel') => (
    <TextInput
      size="sm"
      type={type}
      label={text[name]}
      value={garage[name]}
      maxLength={LONGEST_GARAGE_TEXT}
      autoComplete="off"
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
      onFocus={() => setTyping(name)}
      onBlur={() => setTyping(null)}
    />
  );
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.title}>{text.title}</legend>
      {field('name', 'text')}
      {field('phone', 'tel')}
      {field('address', 'text')}
      <p className={classes.hint}>{text.hint}</p>
    </fieldset>
  );
}
