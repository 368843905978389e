import classes from './progress-bar.module.css';

interface ProgressBarProps {
  label: string;
  /** Between 0 and 1; null while it is running without telling how far it is. */
  ratio: number | null;
}

/** Shows how far something is. The words next to it say the same in numbers. */
export function ProgressBar({ label, ratio }: ProgressBarProps) {
  return (
    <progress
      className={classes.bar}
      aria-label={label}
      {...(ratio !== null && { value: Math.min(1, Math.max(0, ratio)) })}
    />
  );
}
