import { Clamp } from './clamp.tsx';
import classes from './fields.module.css';
import type { Field } from './fields.tsx';
import { Fields } from './fields.tsx';

/** "loyaltyCard_no" → "Loyalty card no": the only label that an undocumented key can have. */
export function labelOfKey(key: string): string {
  const words = key
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-.\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1);
}

const asText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.length === 0) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** The keys that no documented name and no alias claims, under labels made from the keys where none is given. */
export function OtherFields({
  title,
  fields,
  labels = {},
}: {
  title?: string;
  fields: Record<string, unknown>;
  labels?: Readonly<Record<string, string>>;
}) {
  const shown: Field[] = Object.entries(fields).map(([key, value]) => ({
    label: (Object.hasOwn(labels, key) && labels[key]) || labelOfKey(key),
    value: <Clamp lines={8}>{asText(value) || '—'}</Clamp>,
  }));
  if (shown.length === 0) return null;
  return (
    <div>
      {title && <h3 className={classes.heading}>{title}</h3>}
      <Fields fields={shown} />
    </div>
  );
}
