import type { InvoiceColumnCode, LineColumnCode } from '#src/domain/export-rows.ts';
import { defineMessages } from '#src/i18n/lang.ts';

interface ExportMessages {
  invoices: string;
  lines: string;
  both: string;
  /** In the file's name: no accent, no space. */
  fileName: { invoices: string; lines: string };
  yesNo: { yes: string; no: string };
  columns: Record<InvoiceColumnCode | LineColumnCode, string>;
}

export const exportMessages = defineMessages<ExportMessages>({
  en: {
    invoices: 'invoices',
    lines: 'lines',
    both: 'invoices and lines',
    fileName: { invoices: 'invoices', lines: 'invoice-lines' },
    yesNo: { yes: 'yes', no: 'no' },
    columns: {
      invoiceDate: 'Date',
      invoiceDmsId: 'DMS number',
      memberTradeName: 'Member',
      memberPoSCode: 'Member code',
      mileage: 'Mileage (km)',
      invoiceAmount: 'Invoice amount (€, tax not stated)',
      repeated: 'Repeats another',
      lines: 'Lines',
      job: 'Operation',
      usedSource: 'Recognised from',
      packageCode: 'Package code',
      packageLabel: 'Package',
      jobCode: 'Operation code',
      jobLabel: 'Operation label',
      partReference: 'Part reference',
      partBrand: 'Part brand',
      partLabel: 'Part',
      partQuantity: 'Quantity',
    },
  },
  fr: {
    invoices: 'factures',
    lines: 'lignes',
    both: 'factures et lignes',
    fileName: { invoices: 'factures', lines: 'lignes-de-factures' },
    yesNo: { yes: 'oui', no: 'non' },
    columns: {
      invoiceDate: 'Date',
      invoiceDmsId: 'Numéro DMS',
      memberTradeName: 'Adhérent',
      memberPoSCode: 'Code adhérent',
      mileage: 'Kilométrage (km)',
      invoiceAmount: 'Montant de la facture (€, taxes non précisées)',
      repeated: 'Répète une autre',
      lines: 'Lignes',
      job: 'Opération',
      usedSource: 'Reconnue d’après',
      packageCode: 'Code forfait',
      packageLabel: 'Forfait',
      jobCode: 'Code opération',
      jobLabel: 'Libellé opération',
      partReference: 'Référence pièce',
      partBrand: 'Marque pièce',
      partLabel: 'Pièce',
      partQuantity: 'Quantité',
    },
  },
});
