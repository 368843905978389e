import classes from './plate.module.css';

interface PlateProps {
  /** As it is read aloud: "AB-123-CD". */
  children: string;
  size?: 'sm' | 'md' | 'lg';
}

/** A French number plate: blue bands, black on white, in both colour schemes as in the street. */
export function Plate({ children, size = 'md' }: PlateProps) {
  return (
    <span className={classes.plate} data-size={size}>
      <span className={classes.number}>{children}</span>
    </span>
  );
}
