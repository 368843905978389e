import { defineMessages } from '#src/i18n/lang.ts';
import type { CampaignColumn, ClientColumn } from './export-tables.ts';

interface ExportMessages {
  clients: string;
  campaigns: string;
  both: string;
  yesNo: { yes: string; no: string };
  columns: Record<ClientColumn | CampaignColumn, string>;
}

export const exportMessages = defineMessages<ExportMessages>({
  en: {
    clients: 'clients',
    campaigns: 'campaigns',
    both: 'campaigns and clients',
    yesNo: { yes: 'yes', no: 'no' },
    columns: {
      campaign: 'Campaign',
      sent: 'Sent on',
      predicted: 'Target date',
      created: 'Made on',
      title: 'Title',
      lastName: 'Last name',
      firstName: 'First name',
      plate: 'Plate',
      brand: 'Brand',
      model: 'Model',
      operation: 'Operation',
      promotions: 'Promotion',
      reachedBy: 'Campaigns of the page with this client',
      toSending: 'Days from making to sending',
      toPrediction: 'Days from sending to the target date',
      clients: 'Clients',
      proposals: 'Operations proposed',
      unreached: 'Clients without any channel',
    },
  },
  fr: {
    clients: 'clients',
    campaigns: 'campagnes',
    both: 'campagnes et clients',
    yesNo: { yes: 'oui', no: 'non' },
    columns: {
      campaign: 'Campagne',
      sent: 'Date de diffusion',
      predicted: 'Date visée',
      created: 'Date de création',
      title: 'Civilité',
      lastName: 'Nom',
      firstName: 'Prénom',
      plate: 'Immatriculation',
      brand: 'Marque',
      model: 'Modèle',
      operation: 'Opération',
      promotions: 'Promotion',
      reachedBy: 'Campagnes de la page avec ce client',
      toSending: 'Jours de la création à la diffusion',
      toPrediction: 'Jours de la diffusion à la date visée',
      clients: 'Clients',
      proposals: 'Opérations proposées',
      unreached: 'Clients sans aucun canal',
    },
  },
});
