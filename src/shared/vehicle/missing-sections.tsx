import type { SectionName } from '#src/domain/vehicle.ts';
import { useFormat } from '#src/i18n/format.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import classes from './missing-sections.module.css';
import { vehicleMessages } from './vehicle-messages.ts';

const messages = defineMessages({
  en: {
    missing: (sections: string) => `Could not be read, and is therefore missing here: ${sections}.`,
  },
  fr: {
    missing: (sections: string) => `N’a pas pu être lu, et manque donc ici\u00a0: ${sections}.`,
  },
});

/** Sections that failed: what is said beside this was made without them. */
export function MissingSections({ names }: { names: readonly SectionName[] }) {
  const text = useMessages(messages);
  const { sections } = useMessages(vehicleMessages);
  const format = useFormat();
  if (names.length === 0) return null;
  return (
    <p className={classes.missing} role="status">
      {text.missing(format.list(names.map((name) => sections[name])))}
    </p>
  );
}
