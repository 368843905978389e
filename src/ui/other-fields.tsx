import { useFormat } from '#src/i18n/format.ts';
import classes from './fields.module.css';
import { type Field, Fields } from './fields.tsx';
import { Clamp } from './text.tsx';
import { valueText } from './value-text.ts';

/** Turns "loyaltyCard_no" into "Loyalty card no": an undocumented key can have no better label. */
export function labelOfKey(key: string): string {
  const words = key
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-.\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Under our own labels, a number is a quantity and is formatted. Under an unknown key, it may mean
 * anything.
 */
const asFigure = (value: unknown, figure: (n: number) => string): string | null => {
  if (typeof value === 'number') return figure(value);
  return Array.isArray(value) && value.length === 0 ? figure(0) : null;
};

const asText = (value: unknown): string =>
  Array.isArray(value) && value.length === 0 ? '' : valueText(value);

/**
 * The keys that belong to no documented name and no alias. If there is no label for a key, one is
 * made from it.
 */
export function OtherFields({
  title,
  fields,
  labels = {},
}: {
  title?: string;
  fields: Record<string, unknown>;
  labels?: Readonly<Record<string, string>>;
}) {
  const { integer } = useFormat();
  const shown: Field[] = Object.entries(fields).map(([key, value]) => {
    const known = Object.hasOwn(labels, key) ? labels[key] : undefined;
    const text = (known !== undefined && asFigure(value, integer)) || asText(value) || '—';
    return { key, label: known ?? labelOfKey(key), value: <Clamp lines={8}>{text}</Clamp> };
  });
  if (shown.length === 0) return null;
  return (
    <div>
      {title && <h3 className={classes.heading}>{title}</h3>}
      <Fields fields={shown} />
    </div>
  );
}
