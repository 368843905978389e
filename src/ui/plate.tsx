import classes from './plate.module.css';

interface PlateProps {
  /** As one reads it aloud: "AB-123-CD". */
  children: string;
  size?: 'sm' | 'md' | 'lg';
}

/**
 * A French number plate: blue bands, black on white. It looks the same in both colour schemes, as
 * it does in the street. A browser's translation leaves it alone.
 */
export function Plate({ children, size = 'md' }: PlateProps) {
  return (
    <span className={classes.plate} data-size={size} translate="no">
      <span className={classes.number}>{children}</span>
    </span>
  );
}
