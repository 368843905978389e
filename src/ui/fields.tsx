import type { ReactNode } from 'react';
import classes from './fields.module.css';
import { asFigure } from './text.tsx';

export interface Field {
  /** Needed if two fields may have the same label. */
  key?: string;
  label: string;
  /** Null or empty shows a dash, so that the reader sees that we looked. */
  value: ReactNode;
  /** Small print under the value: its source, or that it is an estimate. */
  note?: ReactNode;
}

/** Labels above values, as on a printed form, in as many columns as fit. */
export function Fields({ fields }: { fields: readonly Field[] }) {
  return (
    <dl className={classes.fields}>
      {fields.map((field) => (
        <div key={field.key ?? field.label} className={classes.field}>
          <dt className={classes.label}>{field.label}</dt>
          <dd className={classes.value}>
            {field.value === null || field.value === undefined || field.value === '' ? (
              <span className={classes.none}>—</span>
            ) : (
              // Apart from the note, or a browser's translation would hold on to the old one.
              <span translate={asFigure(field.value)}>{field.value}</span>
            )}
            {field.note && <span className={classes.note}>{field.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
