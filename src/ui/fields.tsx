import type { ReactNode } from 'react';
import classes from './fields.module.css';

export interface Field {
  /** Where two fields may have one label. */
  key?: string;
  label: string;
  /** Null or empty shows a dash: the label tells that we looked. */
  value: ReactNode;
  /** Small print under the value: where it comes from, that it is an estimate. */
  note?: ReactNode;
}

/** Label over value, as on a printed form, in as many columns as fit. */
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
              field.value
            )}
            {field.note && <span className={classes.note}>{field.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
