import type { SectionName } from '#src/domain/vehicle.ts';
import { useFormat } from '#src/i18n/format.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import classes from './missing-sections.module.css';

const messages = defineMessages({
  en: {
    missing: (sections: string) => `Could not be read, and is therefore missing here: ${sections}.`,
    sections: {
      information: 'the vehicle’s own facts',
      clients: 'customers',
      rawClients: 'members’ customer files',
      invoices: 'invoices',
      rawInvoiceLines: 'raw invoice lines',
      operations: 'operations',
      forecasts: 'forecasts',
      reminders: 'reminders',
    },
  },
  fr: {
    missing: (sections: string) => `N’a pas pu être lu, et manque donc ici\u00a0: ${sections}.`,
    sections: {
      information: 'la fiche du véhicule',
      clients: 'les clients',
      rawClients: 'les fichiers clients des adhérents',
      invoices: 'les factures',
      rawInvoiceLines: 'les lignes brutes de facture',
      operations: 'les opérations',
      forecasts: 'les prévisions',
      reminders: 'les relances',
    },
  },
});

/** Sections that failed: what is said beside this was made without them. */
export function MissingSections({ names }: { names: readonly SectionName[] }) {
  const text = useMessages(messages);
  const format = useFormat();
  if (names.length === 0) return null;
  return (
    <p className={classes.missing} role="status">
      {text.missing(format.list(names.map((name) => text.sections[name])))}
    </p>
  );
}
