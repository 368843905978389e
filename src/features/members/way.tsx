import { type ReactNode, useState } from 'react';
import classes from './members-page.module.css';

interface WayProps {
  title: string;
  /** Whether it is open at first. */
  isOpen: boolean;
  children: ReactNode;
}

/** One way to choose members. It stays as it was left. */
export function Way({ title, isOpen, children }: WayProps) {
  const [first] = useState(isOpen);
  return (
    <details open={first} className={classes.way}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
