import classes from './progress-bar.module.css';

interface ProgressBarProps {
  label: string;
  /** Between 0 and 1; null while it goes on without saying how far. */
  ratio: number | null;
}

/** How far something is; the words beside it say the same in numbers. */
export function ProgressBar({ label, ratio }: ProgressBarProps) {
  return (
    <progress
      className={classes.bar}
      aria-label={label}
      {...(ratio !== null && { value: Math.min(1, Math.max(0, ratio)) })}
    />
  );
}
