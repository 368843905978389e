import { defineMessages } from '#src/i18n/lang.ts';

export const vehicleMessages = defineMessages({
  en: {
    panels: 'Vehicle panels',
    overview: 'Overview',
    client: 'Customer',
    invoices: 'Invoices',
    operations: 'Operations',
    forecasts: 'Forecasts',
    reminders: 'Reminders',
    data: 'Data',
    notFound: (plate: string) => `No vehicle answers to ${plate}`,
    notFoundBody:
      'The network’s files know no such plate. Check it letter by letter, or try another spelling: O and 0, I and 1, B and 8 are easily swapped.',
    nearest: 'Close to plates seen in this session:',
    failed: (plate: string) => `The vehicle ${plate} could not be read`,
    pieced:
      'The complete call failed: this page was put together from the separate services. What is missing says so.',
    unreadable: (n: number, section: string) =>
      n === 1
        ? `Among the ${section}, 1 record could not be read and is left out here.`
        : `Among the ${section}, ${n} records could not be read and are left out here.`,
    sections: {
      information: 'the vehicle’s own facts',
      clients: 'customers',
      rawClients: 'members’ customer files',
      invoices: 'invoices',
      rawInvoiceLines: 'invoice lines as received',
      operations: 'operations',
      forecasts: 'forecasts',
      reminders: 'reminders',
    },
    sectionFailed: (section: string) => `This part could not be read: ${section}`,
    notShown: {
      panel: 'This panel could not be shown',
      picture: 'The picture could not be shown',
    },
    loading: 'Loading the vehicle…',
    slow: 'The answer is taking longer than usual.',
    cancel: 'Cancel',
    otherFields: 'Other fields',
  },
  fr: {
    panels: 'Volets du véhicule',
    overview: 'Synthèse',
    client: 'Client',
    invoices: 'Factures',
    operations: 'Opérations',
    forecasts: 'Prévisions',
    reminders: 'Relances',
    data: 'Données',
    notFound: (plate: string) => `Aucun véhicule ne répond à ${plate}`,
    notFoundBody:
      'Les fichiers du réseau ne connaissent pas cette plaque. Vérifiez-la lettre par lettre, ou essayez une autre écriture\u00a0: O et 0, I et 1, B et 8 se confondent facilement.',
    nearest: 'Proches de plaques vues dans cette session\u00a0:',
    failed: (plate: string) => `Le véhicule ${plate} n’a pas pu être lu`,
    pieced:
      'L’appel complet a échoué\u00a0: cette page est composée des services séparés. Ce qui manque le dit.',
    unreadable: (n: number, section: string) =>
      n === 1
        ? `Dans ${section}, 1 enregistrement illisible est laissé de côté ici.`
        : `Dans ${section}, ${n} enregistrements illisibles sont laissés de côté ici.`,
    sections: {
      information: 'la fiche du véhicule',
      clients: 'les clients',
      rawClients: 'les fichiers clients des adhérents',
      invoices: 'les factures',
      rawInvoiceLines: 'les lignes de facture reçues',
      operations: 'les opérations',
      forecasts: 'les prévisions',
      reminders: 'les relances',
    },
    sectionFailed: (section: string) => `Cette partie n’a pas pu être lue\u00a0: ${section}`,
    notShown: {
      panel: 'Ce volet n’a pas pu s’afficher',
      picture: 'L’image n’a pas pu s’afficher',
    },
    loading: 'Chargement du véhicule…',
    slow: 'La réponse est plus longue que d’habitude.',
    cancel: 'Annuler',
    otherFields: 'Autres champs',
  },
});
