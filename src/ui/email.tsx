import { Fragment } from 'react';

/** An e-mail address that parts, where it takes several lines, after its "@" and before a dot. */
export function Email({ children }: { children: string }) {
  const parts = children.split(/(?<=@)|(?=\.)/);
  return (
    <span>
      {[...parts.entries()].map(([place, part]) => (
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
