import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './bar-list.module.css';
import { useMost } from './printed-of.tsx';
import { asFigure, Clamp } from './text.tsx';

interface BarItem {
  key: string;
  label: string;
  value: number;
  /** The value in words: "35", "35 (12 %)". */
  words: string;
}

interface BarListProps {
  items: readonly BarItem[];
  /** How many are shown until somebody asks for the rest. */
  most: number;
  more: (rest: number) => string;
  less: string;
}

/**
 * Amounts as bars, each with its name and its figure. The text gives the numbers, and the bars only
 * picture them.
 */
export function BarList({ items, most, more, less }: BarListProps) {
  const [isWhole, setWhole] = useState(false);
  const rest = items.length - most;
  const first = useMost(most);
  const longest = Math.max(1, ...items.map(({ value }) => value));
  return (
    <>
      <ul className={classes.bars}>
        {(isWhole ? items : items.slice(0, first)).map(({ key, label, value, words }) => (
          <li key={key} className={classes.item}>
            <span className={classes.label}>
              <Clamp lines={3}>{label}</Clamp>
            </span>
            <span className={classes.value} translate={asFigure(words)}>
              {words}
            </span>
            <span
              aria-hidden
              className={classes.bar}
              style={{ inlineSize: `${(100 * value) / longest}%` }}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          className={classes.more ?? ''}
          size="compact-sm"
          variant="subtle"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? less : more(rest)}
        </Button>
      )}
    </>
  );
}
