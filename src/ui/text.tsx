import { Fragment, type ReactNode } from 'react';
import classes from './text.module.css';

interface ClampProps {
  lines?: number;
  /** A name or a number, which a browser's translation must leave as it is. */
  verbatim?: boolean;
  children: ReactNode;
}

/**
 * Text of any length, shown in a few lines, because a file may hold ten thousand characters here.
 * The payloads of the Data panel show all of it.
 */
export function Clamp({ lines = 4, verbatim = false, children }: ClampProps) {
  return (
    <span
      className={classes.clamp}
      translate={verbatim ? 'no' : undefined}
      style={{ WebkitLineClamp: lines }}
    >
      {children}
    </span>
  );
}

/** An e-mail address that needs several lines breaks after its "@" and before a dot. */
export function Email({ children }: { children: string }) {
  const parts = children.split(/(?<=@)|(?=\.)/);
  return (
    <span translate="no">
      {[...parts.entries()].map(([place, part]) => (
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}

/** Says why there is nothing, in the place where it would be. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={classes.empty}>{children}</p>;
}
