import type { ReactNode } from 'react';
import type { Section } from '#src/domain/vehicle.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { ListSectionName } from '#src/shared/vehicle/load-vehicle.ts';
import { vehicleMessages } from '#src/shared/vehicle/vehicle-messages.ts';
import { Failure } from '#src/ui/failure.tsx';
import classes from './section-part.module.css';
import { useReloadSection } from './use-reload-section.ts';

interface SectionPartProps<T> {
  name: ListSectionName;
  section: Section<T>;
  children: (data: T) => ReactNode;
}

/** A section of the vehicle: its content and what had to be left out, or why it failed and a retry. */
export function SectionPart<T>({ name, section, children }: SectionPartProps<T>) {
  const text = useMessages(vehicleMessages);
  const { reload, isPending } = useReloadSection(name);
  if (section.status === 'failed') {
    return (
      <Failure
        error={section.error}
        title={text.sectionFailed(text.sections[name])}
        onRetry={reload}
        pending={isPending}
      />
    );
  }
  return (
    <>
      {section.unreadable > 0 && (
        <p className={classes.unreadable} role="status">
          {text.unreadable(section.unreadable, text.sections[name])}
        </p>
      )}
      {children(section.data)}
    </>
  );
}
