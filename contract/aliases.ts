/**
 * The documentation doesn't show every field's name (docs/api.md, "open"), so a real MMP API may
 * use other names than ours. Each line begins with our name; likely alternatives follow. Upper case
 * and underscores don't matter. To adapt the dashboard to an API, add its name to the right line.
 */
export const clientAliases = {
  clientId: ['idClient'],
  clientDmsId: ['dmsId', 'codeClient'],
  clientTitle: ['clientCivilite', 'civilite', 'title'],
  clientLastName: ['clientNom', 'nom', 'lastName', 'lastname'],
  clientFirstName: ['clientPrenom', 'prenom', 'firstName'],
  clientCompanyName: ['clientRaisonSociale', 'raisonSociale', 'companyName', 'company', 'societe'],
  clientAddress: ['clientAdresse', 'clientAdresse1', 'clientAddress1', 'adresse', 'address'],
  clientAddressComplement: ['clientAdresse2', 'clientAddress2', 'complementAdresse'],
  clientZipCode: ['clientCodePostal', 'clientPostalCode', 'codePostal', 'zipCode', 'postalCode'],
  clientCity: ['clientVille', 'ville', 'city'],
  clientCountry: ['clientPays', 'pays', 'country'],
  clientPhone: ['clientTelephone', 'clientTelephoneFixe', 'clientFixe', 'telephone', 'phone'],
  clientMobilePhone: [
    'clientPortable',
    'clientTelephoneMobile',
    'clientMobile',
    'portable',
    'mobile',
  ],
  clientProfessionalPhone: ['clientTelephoneProfessionnel', 'telephoneProfessionnel'],
  clientEmail: ['clientMail', 'email', 'mail'],
  clientBirthDate: ['clientDateNaissance', 'dateNaissance', 'birthDate'],
  optinSms: ['contactSms'],
  optinEmail: ['contactEmail'],
  optinCourrier: ['contactCourrier'],
  viePrivee: ['privacy'],
  memberId: ['adherentId', 'organizationId'],
  memberPoSCode: ['adherentCodePdv', 'codePdv'],
  memberTradeName: ['adherentNomCourt', 'adherentNom', 'nomCommercial'],
  workshopNationalId: ['siret'],
  vehicleRegistrationPlate: ['immatriculation', 'vehicleImmatriculation', 'plate'],
  vehicleVIN: ['vin', 'vehiculeVin'],
  vehicleBrand: ['marque', 'vehiculeMarque', 'brand'],
  vehicleModel: ['modele', 'vehiculeModele', 'model'],
  vehicleVersion: ['version', 'vehiculeVersion', 'finition'],
  vehicleEnergy: ['energie', 'vehiculeEnergie', 'carburant', 'energy', 'fuel'],
  vehicleReleaseDate: ['dateMiseEnCirculation', 'vehicleFirstRegistrationDate'],
  vehicleLastVisitDate: ['dateDerniereVisite', 'lastVisitDate'],
  vehicleLastVisitMileage: ['kilometrageDerniereVisite', 'lastVisitMileage'],
} as const;

export const operationAliases = {
  privateJobId: ['jobId', 'operationId', 'id'],
  privateJobLabel: ['jobLabel', 'operationLabel', 'label', 'libelle'],
  jobDate: ['date', 'invoiceDate', 'operationDate', 'lastJobDate'],
  jobMileage: ['mileage', 'mileageOnInvoice', 'vehicleMileage', 'kilometrage'],
  invoiceDmsId: ['invoiceId', 'invoiceNumber', 'numeroFacture'],
  memberId: ['adherentId'],
  memberPoSCode: ['adherentCodePdv', 'codePdv'],
  memberTradeName: ['adherentNomCourt', 'adherentNom'],
  privateUsedSource: ['usedSource', 'source'],
} as const;

export const reminderAliases = { campaignlabel: ['campaignLabel'] } as const;
