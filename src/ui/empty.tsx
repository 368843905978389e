import type { ReactNode } from 'react';
import classes from './empty.module.css';

/** Says why there is nothing, in the place where it would be. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={classes.empty}>{children}</p>;
}
