import type { SectionName } from '#src/domain/vehicle/vehicle.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { missingMessages, vehicleMessages } from './messages.ts';
import classes from './missing-sections.module.css';

/** Names the sections that failed, since what is shown next to this was made without them. */
export function MissingSections({ names }: { names: readonly SectionName[] }) {
  const text = useMessages(missingMessages);
  const { sections } = useMessages(vehicleMessages);
  const format = useFormat();
  if (names.length === 0) return null;
  return (
    <p className={classes.missing} role="status">
      {text.missing(format.list(names.map((name) => sections[name])))}
    </p>
  );
}
