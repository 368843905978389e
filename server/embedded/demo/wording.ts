/** A part as garages write it, its usual quantity and price in euros each. */
export interface PartWording {
  labels: readonly string[];
  quantity: number;
  price: number;
  brands: readonly string[];
}

/** What a job looks like on an invoice. */
export interface JobWording {
  jobId: number;
  labour: readonly string[];
  hours: number;
  codes: readonly string[];
  parts: readonly PartWording[];
  /** Sold as a package by those who do so: code and label. */
  forfait?: readonly [code: string, label: string];
}

const filters = ['PURFLUX', 'MANN', 'BOSCH', 'MAHLE', 'UFI'];
const oils = ['TOTAL', 'ELF', 'CASTROL', 'MOTUL', 'SHELL'];
const brakes = ['BOSCH', 'BREMBO', 'FERODO', 'TRW', 'ATE'];
const belts = ['GATES', 'DAYCO', 'SKF', 'INA', 'CONTITECH'];
const chassis = ['MONROE', 'KYB', 'TRW', 'LEMFORDER', 'SASIC'];
const electrics = ['VALEO', 'BOSCH', 'PHILIPS', 'OSRAM'];
const tyres = ['MICHELIN', 'CONTINENTAL', 'GOODYEAR', 'HANKOOK', 'KLEBER', 'BRIDGESTONE'];
const none = [''];

const part = (
  labels: string,
  quantity: number,
  price: number,
  brands: readonly string[],
): PartWording => ({ labels: labels.split(' / '), quantity, price, brands });

const job = (
  jobId: number,
  hours: number,
  codes: string,
  labour: string,
  parts: readonly PartWording[],
  forfait?: JobWording['forfait'],
): JobWording => ({
  jobId,
  hours,
  codes: codes.split(' '),
  labour: labour.split(' / '),
  parts,
  ...(forfait && { forfait }),
});

/**
 * The words, abbreviations and bad habits of garages' invoices, by job. `M1`, `T1`, `MO`, `C` are
 * labour rates, the other codes memory aids. Members that write in capitals drop the accents.
 */
export const wordings: readonly JobWording[] = [
  job(
    13,
    0.8,
    'M1 REV T1 MO',
    '- Revision - Operations Systematiques - 93820000 / Révision constructeur / REVISION / Entretien périodique selon carnet / Révision annuelle / VISITE ENTRETIEN',
    [],
    ['FREV', 'Forfait révision'],
  ),
  job(
    1,
    0.5,
    'M1 VID T1 MO',
    'Vidange moteur / VIDANGE + FILTRE / Vidange huile moteur et filtre / VID. MOTEUR',
    [
      part(
        'HUILE 5W30 / Huile moteur 5W30 C2 / HUILE 5W40 VRAC / HUIL MOT 0W30 / BIDON 5L 5W30',
        4.5,
        11.5,
        oils,
      ),
    ],
    ['FVID', 'Forfait vidange'],
  ),
  job(2, 0, 'M1', 'Remplacement filtre à huile', [
    part('FILTRE A HUILE / Filtre à huile / CART. FILTRE HUILE / FILT HUILE', 1, 12.8, filters),
  ]),
  job(3, 0.4, 'M1 T1', 'Remplacement filtre à gazole / REMPL. FILTRE A CARBURANT', [
    part(
      'FILTRE A GASOIL / Filtre à gazole / FILTRE GO / CARTOUCHE FILTRE GASOIL',
      1,
      38.5,
      filters,
    ),
  ]),
  job(4, 0.2, 'M1 T1', 'Remplacement filtre à air / RPLT FILTRE AIR', [
    part('FILTRE A AIR / Filtre à air / ELEMENT FILTRE AIR / FILT AIR', 1, 22.4, filters),
  ]),
  job(5, 0.3, 'M1 T1', "Remplacement filtre d'habitacle / ECHANGE FILTRE A POLLEN", [
    part(
      "FILTRE HABITACLE / Filtre d'habitacle charbon / FILTRE A POLLEN / FILT HAB.",
      1,
      19.9,
      filters,
    ),
  ]),
  job(6, 0.7, 'M1 T1', "Remplacement bougies d'allumage / REMPL. BOUGIES", [
    part("BOUGIE ALLUMAGE / Bougie d'allumage / BOUGIE NGK", 4, 11.2, ['NGK', 'BOSCH', 'BERU']),
  ]),
  job(7, 1.4, 'M2 T2', 'Remplacement bougies de préchauffage / RPLT BOUGIES PRECH', [
    part('BOUGIE DE PRECHAUFFAGE / Bougie préchauffage / BOUGIE PRECH', 4, 18.6, [
      'BERU',
      'BOSCH',
      'NGK',
    ]),
  ]),
  job(
    8,
    4.2,
    'M2 DISTRI T2',
    'Remplacement courroie de distribution / DISTRIBUTION + POMPE A EAU / Remplacement kit distribution',
    [part('KIT DISTRIBUTION / Kit distribution + pompe à eau / KIT DISTRI', 1, 168, belts)],
    ['FDISTRI', 'Forfait distribution'],
  ),
  job(9, 0.8, 'M1 T1', "Remplacement courroie d'accessoires / RPLT COURROIE ALTERNATEUR", [
    part(
      'COURROIE ACCESSOIRES / Courroie accessoire 6PK1045 / COURROIE 5PK1750 / KIT COURROIE ACC.',
      1,
      34.9,
      belts,
    ),
  ]),
  job(10, 2.5, 'M2', 'Remplacement pompe à eau', [
    part('POMPE A EAU / Pompe à eau / PPE A EAU', 1, 62.5, belts),
  ]),
  job(
    11,
    0.7,
    'C M1 LDF',
    'Remplacement Du Liquide De Freins / PURGE LIQUIDE DE FREIN / Purge circuit de freinage / Vidange liquide de frein',
    [part('LIQUIDE DE FREIN DOT 4 / Liquide de frein DOT4 / LIQ FREIN', 1, 14.5, brakes)],
    ['FPURGE', 'Forfait purge liquide de frein'],
  ),
  job(
    12,
    0.8,
    'M1 LDR',
    'Vidange liquide de refroidissement / VIDANGE CIRCUIT DE REFROIDISSEMENT',
    [part('LIQUIDE REFROIDISSEMENT / Liquide de refroidissement -35° / LDR 5L', 5, 5.2, oils)],
  ),
  job(
    14,
    0.9,
    'M1 T1 PLAQAV',
    'Remplacement plaquettes de frein AV / REMP PLAQ AV / Remplacement des plaquettes avant / RPLT PLAQUETTES AR',
    [
      part(
        'JEU 4 PLAQ / Plaquettes de frein AV / JEU PLAQUETTES AV / PLAQ FREIN AR',
        1,
        46.5,
        brakes,
      ),
    ],
    ['FPLAQAV', 'Forfait plaquettes avant'],
  ),
  job(
    15,
    1.4,
    'M1 T1',
    'Remplacement disques et plaquettes AV / REMPL DISQUES AV / Disques + plaquettes arrière',
    [
      part(
        'DISQUE FREIN AV / Disque de frein AV ventilé / DISQ. AV / JEU DISQUES AR',
        2,
        52,
        brakes,
      ),
    ],
    ['FDISQAV', 'Forfait disques + plaquettes AV'],
  ),
  job(16, 1.8, 'M1 T1', 'Remplacement garnitures arrière / REMPL KIT FREINS AR', [
    part('KIT FREINS ARRIERE / Kit freins AR prémonté / MACHOIRES DE FREIN', 1, 94, brakes),
  ]),
  job(17, 1.1, 'M2 T2', 'Remplacement étrier de frein / RPLT FLEXIBLE DE FREIN', [
    part('ETRIER FREIN ARD / Étrier AVG / FLEXIBLE DE FREIN AV', 1, 88, brakes),
  ]),
  job(18, 2.2, 'M1 T2', 'Remplacement amortisseurs AV / RPLT AMORTO AR', [
    part('AMORTISSEUR AV / Amortisseur AR / AMORT. AV', 2, 84, chassis),
  ]),
  job(19, 0, 'T1 PNEU', 'Remplacement 2 pneus AV', [
    part(
      'PNEU 195/65 R15 91H / 205/55 R16 91V / PNEU 185/65R15 88T / Pneu 215/60 R17 96H / PNEU 225/45R17 94W / PNEU 165/70 R14 81T',
      2,
      89,
      tyres,
    ),
  ]),
  job(
    20,
    1,
    'T1 GEO',
    'Réglage parallélisme / GEOMETRIE TRAIN AVANT / Géométrie 4 roues',
    [],
    ['FGEO', 'Forfait géométrie'],
  ),
  job(21, 0.3, 'M1 BAT', 'Remplacement batterie', [
    part('BATTERIE 12V 60AH 540A / Batterie 70Ah / BATTERIE START&STOP L2 / BATT 12V', 1, 118, [
      'VARTA',
      'BOSCH',
      'EXIDE',
    ]),
  ]),
  job(22, 0, 'M1', "Remplacement balais d'essuie-glace", [
    part(
      "BALAIS ESSUIE GLACE / Jeu balais d'essuie-glace AV / BALAI E/G AV / JEU BALAIS EG",
      1,
      34.5,
      electrics,
    ),
  ]),
  job(23, 5.5, 'M2 EMB', 'Remplacement embrayage / DEPOSE BV REMPL KIT EMBRAYAGE', [
    part('KIT EMBRAYAGE / Kit embrayage + butée / KIT EMB 3P', 1, 245, ['VALEO', 'LUK', 'SACHS']),
  ]),
  job(24, 1, 'M1 T1', 'Remplacement silencieux arrière / REMPL LIGNE ECHAPPEMENT', [
    part('SILENCIEUX AR / Silencieux arrière / TUBE ECHAPPEMENT', 1, 112, ['BOSAL', 'WALKER']),
  ]),
  job(25, 1.2, 'M2 FAP', 'Régénération FAP / NETTOYAGE FILTRE A PARTICULES', []),
  job(26, 1.5, 'M2', 'Nettoyage vanne EGR / REMPLACEMENT VANNE EGR', [
    part('VANNE EGR / Vanne EGR', 1, 186, ['PIERBURG', 'VALEO']),
  ]),
  job(
    27,
    0.8,
    'M1 CLIM',
    'Recharge climatisation / ENTRETIEN CLIM + DESINFECTION',
    [part('GAZ R134A / Gaz R1234yf / FLUIDE CLIM R134A', 0.45, 120, none)],
    ['FCLIM', 'Forfait climatisation'],
  ),
  job(28, 1.2, 'M2', 'Vidange boîte de vitesses / VIDANGE BVA', [
    part('HUILE BOITE 75W80 / Huile BVA ATF', 3, 18.5, oils),
  ]),
  job(
    29,
    1.1,
    'M1 T1',
    'Remplacement rotule de direction / RPLT BIELLETTES BARRE STAB / Remplacement triangle AVG',
    [
      part(
        'ROTULE DE DIRECTION D / Biellette barre stabilisatrice / TRIANGLE AVG / BIELLETTE DE SUSPENSION',
        1,
        41.5,
        chassis,
      ),
    ],
  ),
  job(30, 1.6, 'M1 T2', 'Remplacement soufflet de cardan / RPLT CARDAN AVD', [
    part('SOUFFLET CARDAN / Kit soufflet transmission / CARDAN AVD', 1, 64, chassis),
  ]),
  job(31, 1.3, 'M1 T2', 'Remplacement roulement de roue AV / RPLT ROULEMENT AR', [
    part('KIT ROULEMENT ROUE AV / Roulement de roue / ROULEMENT AR', 1, 58, ['SKF', 'SNR', 'FAG']),
  ]),
  job(32, 1.2, 'M2', 'Remplacement alternateur', [
    part('ALTERNATEUR ECH STD / Alternateur E/S', 1, 215, electrics),
  ]),
  job(33, 1.2, 'M2', 'Remplacement démarreur', [
    part('DEMARREUR ECH STD / Démarreur E/S', 1, 185, electrics),
  ]),
  job(34, 0.2, 'M1', 'Remplacement ampoule / REMPL. AMPOULE FEU AV', [
    part('AMPOULE H7 / Ampoule H4 12V / LAMPE P21/5W / AMPOULE W5W', 1, 9.8, electrics),
  ]),
  job(35, 2, 'C T1', 'Remplacement pare-brise / REPARATION IMPACT PARE BRISE', [
    part('PARE-BRISE / Pare-brise athermique', 1, 320, none),
  ]),
  job(36, 1.8, 'M2', 'Remplacement injecteur / NETTOYAGE INJECTEURS', [
    part('INJECTEUR ECH STD / Injecteur E/S', 1, 198, ['BOSCH', 'DELPHI', 'SIEMENS']),
  ]),
  job(37, 3.5, 'M2', 'Remplacement turbo', [
    part('TURBO ECH STD / Turbocompresseur E/S', 1, 540, ['GARRETT', 'KKK']),
  ]),
  job(38, 0.2, 'M1', 'Appoint AdBlue', [part('ADBLUE 10L / AdBlue', 1, 16.5, none)]),
  job(
    39,
    0,
    'CT',
    'Contrôle technique / PASSAGE CONTROLE TECHNIQUE / Présentation au contrôle technique',
    [],
  ),
  job(
    40,
    0.6,
    'T1 EQUI',
    'Montage + équilibrage / EQUILIBRAGE 2 ROUES / Permutation pneus AV/AR',
    [],
  ),
  job(
    41,
    0.7,
    'M2 DIAG',
    'Diagnostic électronique / PASSAGE VALISE / Lecture défauts calculateur',
    [],
  ),
  job(
    42,
    4,
    'C T1',
    'Peinture pare-chocs AV / REDRESSAGE ET PEINTURE AILE AVG / Carrosserie suivant expertise',
    [part('PARE CHOC AV / INGREDIENTS PEINTURE / Pare-chocs avant', 1, 260, none)],
  ),
  job(43, 0.5, 'M1', 'Préparation contrôle technique / PREPA CT', []),
];

/** What goes with any job: small parts and fees that no rule may take for a job. */
export const smallParts: readonly PartWording[] = [
  part('JOINT DE VIDANGE / Joint bouchon vidange / JOINT BOUCHON CARTER', 1, 2.1, none),
  part('PETITES FOURNITURES / Petites fournitures / FOURNITURES ATELIER', 1, 6.5, none),
  part('NETTOYANT FREIN / Nettoyant freins 500 ml', 1, 8.9, none),
  part('LAVE GLACE / Lave-glace 5L', 1, 7.2, none),
  part(
    'RECYCLAGE DECHETS / Participation recyclage / TRAITEMENT DES DECHETS / ECO CONTRIBUTION',
    1,
    4.9,
    none,
  ),
  part('CONSOMMABLES ATELIER / Produits divers', 1, 5.4, none),
];

/** Lines that only say something, at no price. */
export const remarks: readonly string[] = [
  'Prévoir plaquettes AV au prochain passage',
  'PREVOIR PNEUS AV',
  'Contrôle des niveaux et pressions',
  'CONTROLE FREINS RAS',
  'Usure plaquettes AV 60%',
  'Prochaine révision dans 1 an ou 20000 km',
  'Essai routier',
  'VEHICULE DE PRET',
  'Pneus AV à surveiller',
  'Client prévenu : distribution à prévoir',
  'Contrôle géométrie offert',
  'REMISE FIDELITE 10%',
  'RAZ indicateur de maintenance',
];
