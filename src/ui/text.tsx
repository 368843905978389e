import { Fragment, type ReactNode } from 'react';
import classes from './text.module.css';

/** A name, a number or a figure, which a browser's translation must leave as it is. */
export const Verbatim = ({ children }: { children: ReactNode }) => (
  <span translate="no">{children}</span>
);

/** Figures, signs and units, without any word: "≈ 96 753 km", "30/01/2020", "62 %". */
const isFigure = (said: ReactNode): boolean =>
  typeof said === 'string' &&
  /\d/.test(said) &&
  !/\p{L}/u.test(said.replace(/\b(km|ko|Mo)\b/g, ''));

/** For `translate`: "no" for a figure that stands alone; a sentence with a figure in it is translated. */
export const asFigure = (said: ReactNode) => (isFigure(said) ? 'no' : undefined);

/** What may be a figure or words. */
export const Said = ({ children }: { children: ReactNode }) =>
  isFigure(children) ? <Verbatim>{children}</Verbatim> : children;

/** A sentence, and the names, plates or codes in it that a browser's translation must leave alone. */
export function Sentence({ children, keeps }: { children: string; keeps: string }) {
  return [...children.split(keeps).entries()].map(([place, part]) => (
    <Fragment key={place}>
      {place > 0 && <Verbatim>{keeps}</Verbatim>}
      {part !== '' && <span>{part}</span>}
    </Fragment>
  ));
}

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
      translate={verbatim ? 'no' : asFigure(children)}
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
    <Verbatim>
      {[...parts.entries()].map(([place, part]) => (
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </Verbatim>
  );
}

/** Says why there is nothing, in the place where it would be. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={classes.empty}>{children}</p>;
}
