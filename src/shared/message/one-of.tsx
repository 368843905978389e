import { useId } from 'react';
import classes from './one-of.module.css';

interface OneOfProps<Value extends string> {
  title: string;
  choices: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** A choice of a few words side by side; they are radio buttons, so the arrow keys choose. */
export function OneOf<Value extends string>({
  title,
  choices,
  chosen,
  onChoose,
}: OneOfProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.title}>{title}</legend>
      <div className={classes.choices}>
        {choices.map(({ value, label }) => (
          <label key={value} className={classes.choice}>
            <input
              type="radio"
              className={classes.radio}
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
