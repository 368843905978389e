import type { Lang } from '#contract/services.ts';
import { operationLabel } from '#server/embedded/campaigns/operations.ts';
import { labelOf } from '#server/embedded/qualification/jobs.ts';
import type { Sections } from '#server/embedded/vehicle/sections.ts';
import * as abc123 from './abc123.ts';
import { SAMPLE_NETWORK } from './members.ts';

export const isSample = (network: string, plate: string): boolean =>
  network === SAMPLE_NETWORK && plate === abc123.SAMPLE_PLATE;

/**
 * ABC123 as the documentation shows it. Its labels are French, whatever `lang` the examples ask
 * for. With `lang=en` we give the labels of jobs and operations in English, as for any vehicle.
 */
export function sampleSections(lang: Lang): Sections {
  const sections: Sections = {
    vehicleInformations: abc123.vehicleInformations,
    clientList: abc123.rawClients,
    importFactureList: abc123.rawInvoiceLines,
    relanceClientList: abc123.clients,
    vehiculeHistoriqueList: abc123.operations,
    vehiculePrevisionList: abc123.forecasts,
    vehiculeFactureList: abc123.invoices,
    vehiculeDiagnostic: {},
    vehiculeRelanceList: abc123.reminders,
  };
  return lang === 'fr' ? sections : inEnglish(sections);
}

const inEnglish = (sections: Sections): Sections => ({
  ...sections,
  vehiculeHistoriqueList: sections.vehiculeHistoriqueList.map(jobInEnglish),
  vehiculePrevisionList: sections.vehiculePrevisionList.map(jobInEnglish),
  vehiculeFactureList: sections.vehiculeFactureList.map((invoice) => ({
    ...invoice,
    invoiceContent: invoice.invoiceContent.map(jobInEnglish),
  })),
  vehiculeRelanceList: sections.vehiculeRelanceList.map((reminder) => ({
    ...reminder,
    operationList: reminder.operationList.map((operation) => ({
      ...operation,
      operationLabel: operationLabel(Number(operation.operationId), 'en'),
    })),
  })),
});

const jobInEnglish = <T extends { privateJobId: number | string | null }>(record: T) => ({
  ...record,
  privateJobLabel: labelOf(Number(record.privateJobId), 'en'),
});
