/** A part as garages write it, with its usual quantity and its unit price in euros. */
export interface PartWording {
  labels: readonly string[];
  quantity: number;
  price: number;
  brands: readonly string[];
}

/** How a job appears on an invoice. */
export interface JobWording {
  /** `privateJobId`; OFF_TABLE for work that isn't in the table of jobs. */
  jobId: number;
  hours: number;
  codes: readonly string[];
  labour: readonly string[];
  part: PartWording | null;
  /** The package, for garages that sell packages. */
  forfait: { code: string; label: string } | null;
}

export const OFF_TABLE = 0;

const brands = new Map(
  Object.entries({
    filters: 'PURFLUX MANN BOSCH MAHLE UFI',
    oils: 'TOTAL ELF CASTROL MOTUL SHELL',
    brakes: 'BOSCH BREMBO FERODO TRW ATE',
    belts: 'GATES DAYCO SKF INA CONTITECH',
    chassis: 'MONROE KYB TRW LEMFORDER SASIC',
    electrics: 'VALEO BOSCH PHILIPS OSRAM',
    plugs: 'NGK BOSCH BERU',
    tyres: 'MICHELIN CONTINENTAL GOODYEAR HANKOOK KLEBER BRIDGESTONE',
    batteries: 'VARTA BOSCH EXIDE',
    clutches: 'VALEO LUK SACHS',
    bearings: 'SKF SNR FAG',
    exhausts: 'BOSAL WALKER',
    engines: 'BOSCH DELPHI PIERBURG GARRETT',
    none: '',
  }).map(([group, names]) => [group, names.split(' ')]),
);

/**
 * The words, abbreviations and bad habits of garages' invoices, one job per row: job | hours |
 * codes | labour | part's quantity, price and brands | part | package. Codes like M1, T1, MO and C
 * are labour rates; the others help the garage to remember. Members that write in capitals drop the
 * accents.
 */
const jobTable = `
13 | 0.8 | M1 REV T1 MO | - Revision - Operations Systematiques - 93820000 / Révision constructeur / REVISION / Entretien périodique selon carnet / Révision annuelle / VISITE ENTRETIEN | | | FREV Forfait révision
1 | 0.5 | M1 VID T1 MO | Vidange moteur / VIDANGE + FILTRE / Vidange huile moteur et filtre / VID. MOTEUR | 4.5 11.5 oils | HUILE 5W30 / Huile moteur 5W30 C2 / HUILE 5W40 VRAC / HUIL MOT 0W30 / BIDON 5L 5W30 | FVID Forfait vidange
2 | 0 | M1 | Remplacement filtre à huile | 1 12.8 filters | FILTRE A HUILE / Filtre à huile / CART. FILTRE HUILE / FILT HUILE |
3 | 0.4 | M1 T1 | Remplacement filtre à gazole / REMPL. FILTRE A CARBURANT | 1 38.5 filters | FILTRE A GASOIL / Filtre à gazole / FILTRE GO / CARTOUCHE FILTRE GASOIL |
4 | 0.2 | M1 T1 | Remplacement filtre à air / RPLT FILTRE AIR | 1 22.4 filters | FILTRE A AIR / Filtre à air / ELEMENT FILTRE AIR / FILT AIR |
5 | 0.3 | M1 T1 | Remplacement filtre d'habitacle / ECHANGE FILTRE A POLLEN | 1 19.9 filters | FILTRE HABITACLE / Filtre d'habitacle charbon / FILTRE A POLLEN / FILT HAB. |
6 | 0.7 | M1 T1 | Remplacement bougies d'allumage / REMPL. BOUGIES | 4 11.2 plugs | BOUGIE ALLUMAGE / Bougie d'allumage / BOUGIE NGK |
7 | 1.4 | M2 T2 | Remplacement bougies de préchauffage / RPLT BOUGIES PRECH | 4 18.6 plugs | BOUGIE DE PRECHAUFFAGE / Bougie préchauffage / BOUGIE PRECH |
8 | 4.2 | M2 DISTRI T2 | Remplacement courroie de distribution / DISTRIBUTION + POMPE A EAU / Remplacement kit distribution | 1 168 belts | KIT DISTRIBUTION / Kit distribution + pompe à eau / KIT DISTRI | FDISTRI Forfait distribution
9 | 0.8 | M1 T1 | Remplacement courroie d'accessoires / RPLT COURROIE ALTERNATEUR | 1 34.9 belts | COURROIE ACCESSOIRES / Courroie accessoire 6PK1045 / COURROIE 5PK1750 / KIT COURROIE ACC. |
10 | 2.5 | M2 | Remplacement pompe à eau | 1 62.5 belts | POMPE A EAU / Pompe à eau / PPE A EAU |
11 | 0.7 | C M1 LDF | Remplacement Du Liquide De Freins / PURGE LIQUIDE DE FREIN / Purge circuit de freinage / Vidange liquide de frein | 1 14.5 brakes | LIQUIDE DE FREIN DOT 4 / Liquide de frein DOT4 / LIQ FREIN | FPURGE Forfait purge liquide de frein
12 | 0.8 | M1 LDR | Vidange liquide de refroidissement / VIDANGE CIRCUIT DE REFROIDISSEMENT | 5 5.2 oils | LIQUIDE REFROIDISSEMENT / Liquide de refroidissement -35° / LDR 5L |
14 | 0.9 | M1 T1 PLAQAV | Remplacement plaquettes de frein AV / REMP PLAQ AV / Remplacement des plaquettes avant | 1 46.5 brakes | JEU 4 PLAQ / Plaquettes de frein AV / JEU PLAQUETTES AV | FPLAQAV Forfait plaquettes avant
14 | 0.8 | M1 T1 | Remplacement plaquettes AR / RPLT PLAQUETTES AR | 1 41 brakes | JEU 4 PLAQ / Plaquettes arrière / PLAQ FREIN AR |
15 | 1.4 | M1 T1 | Remplacement disques et plaquettes AV / REMPL DISQUES AV | 2 52 brakes | DISQUE FREIN AV / Disque de frein AV ventilé / DISQ. AV | FDISQAV Forfait disques + plaquettes AV
15 | 1.4 | M1 T1 | Disques + plaquettes arrière / RPLT DISQUES AR | 2 48 brakes | JEU DISQUES AR / Disque de frein AR | FDISQAR Forfait disques + plaquettes AR
16 | 1.8 | M1 T1 | Remplacement mâchoires de frein / REMPL KIT FREINS AR | 1 94 brakes | KIT FREINS ARRIERE / Kit freins AR prémonté / MACHOIRES DE FREIN |
17 | 1.1 | M2 T2 | Remplacement étrier de frein / RPLT ETRIER ARD | 1 88 brakes | ETRIER FREIN ARD / Étrier AVG |
17 | 0.7 | M2 T2 | Remplacement flexible de frein | 1 24 brakes | FLEXIBLE DE FREIN AV / Flexible de frein AR |
18 | 2.2 | M1 T2 | Remplacement amortisseurs AV / RPLT AMORTO AV | 2 84 chassis | AMORTISSEUR AV / AMORT. AV |
18 | 1.4 | M1 T2 | Remplacement amortisseurs arrière / RPLT AMORTO AR | 2 62 chassis | AMORTISSEUR AR / Amortisseur arrière |
19 | 0 | T1 PNEU | Remplacement 2 pneus AV | 2 89 tyres | PNEU 195/65 R15 91H / 205/55 R16 91V / PNEU 185/65R15 88T / Pneu 215/60 R17 96H / PNEU 225/45R17 94W / PNEU 165/70 R14 81T |
20 | 1 | T1 GEO | Réglage parallélisme / GEOMETRIE TRAIN AVANT / Géométrie 4 roues | | | FGEO Forfait géométrie
21 | 0.3 | M1 BAT | Remplacement batterie | 1 118 batteries | BATTERIE 12V 60AH 540A / Batterie 70Ah / BATTERIE START&STOP L2 / BATT 12V |
22 | 0 | M1 | Remplacement balais d'essuie-glace | 1 34.5 electrics | BALAIS ESSUIE GLACE / Jeu balais d'essuie-glace AV / BALAI E/G AV / JEU BALAIS EG |
23 | 5.5 | M2 EMB | Remplacement embrayage / DEPOSE BV REMPL KIT EMBRAYAGE | 1 245 clutches | KIT EMBRAYAGE / Kit embrayage + butée / KIT EMB 3P |
24 | 1 | M1 T1 | Remplacement silencieux arrière / REMPL SILENCIEUX AR | 1 112 exhausts | SILENCIEUX AR / Silencieux arrière |
24 | 1.8 | M2 T2 | Remplacement ligne d'échappement / REMPL LIGNE ECHAPPEMENT | 1 230 exhausts | LIGNE ECHAPPEMENT / TUBE ECHAPPEMENT |
25 | 1.2 | M2 FAP | Régénération FAP / NETTOYAGE FILTRE A PARTICULES | | |
26 | 1.5 | M2 | Remplacement vanne EGR / RPLT VANNE EGR | 1 186 engines | VANNE EGR / Vanne EGR |
26 | 1.2 | M2 | Nettoyage vanne EGR / DECALAMINAGE EGR | | |
27 | 0.8 | M1 CLIM | Recharge climatisation / ENTRETIEN CLIM + DESINFECTION | 0.45 120 none | GAZ R134A / Gaz R1234yf / FLUIDE CLIM R134A | FCLIM Forfait climatisation
28 | 1.2 | M2 | Vidange boîte de vitesses / VIDANGE BVA | 3 18.5 oils | HUILE BOITE 75W80 / Huile BVA ATF |
29 | 1.1 | M1 T1 | Remplacement rotule de direction / RPLT ROTULE D | 1 36 chassis | ROTULE DE DIRECTION D / Rotule de direction G |
29 | 0.8 | M1 T1 | Remplacement biellettes de barre stabilisatrice / RPLT BIELLETTES BARRE STAB | 2 28 chassis | BIELLETTE DE SUSPENSION / Biellette barre stabilisatrice |
29 | 1.5 | M1 T2 | Remplacement triangle AVG / RPLT TRIANGLE AVD | 1 74 chassis | TRIANGLE AV / Triangle inférieur |
30 | 1.6 | M1 T2 | Remplacement soufflet de cardan / RPLT SOUFFLET CARDAN | 1 32 chassis | SOUFFLET CARDAN / Kit soufflet transmission |
30 | 1.8 | M1 T2 | Remplacement cardan AVD / RPLT CARDAN AVG | 1 164 chassis | CARDAN AV / Cardan E/S |
31 | 1.3 | M1 T2 | Remplacement roulement de roue AV / RPLT ROULEMENT AV | 1 58 bearings | KIT ROULEMENT ROUE AV / Roulement de roue |
31 | 1.2 | M1 T2 | Remplacement roulement de roue AR / RPLT ROULEMENT AR | 1 64 bearings | ROULEMENT AR / Kit roulement AR |
32 | 1.2 | M2 | Remplacement alternateur | 1 215 electrics | ALTERNATEUR ECH STD / Alternateur E/S |
33 | 1.2 | M2 | Remplacement démarreur | 1 185 electrics | DEMARREUR ECH STD / Démarreur E/S |
34 | 0.2 | M1 | Remplacement ampoule / REMPL. AMPOULE FEU AV | 1 9.8 electrics | AMPOULE H7 / Ampoule H4 12V / LAMPE P21/5W / AMPOULE W5W |
35 | 2 | C T1 | Remplacement pare-brise | 1 320 none | PARE-BRISE / Pare-brise athermique |
35 | 0.6 | C T1 | Réparation impact pare-brise / REPARATION IMPACT PB | | |
36 | 1.8 | M2 | Remplacement injecteur | 1 198 engines | INJECTEUR ECH STD / Injecteur E/S |
36 | 1.2 | M2 | Nettoyage injecteurs / NETTOYAGE INJECTION | | |
37 | 3.5 | M2 | Remplacement turbo | 1 540 engines | TURBO ECH STD / Turbocompresseur E/S |
38 | 0.2 | M1 | Appoint AdBlue | 1 16.5 none | ADBLUE 10L / AdBlue |
39 | 0 | CT | Contrôle technique / PASSAGE CONTROLE TECHNIQUE / Présentation au contrôle technique | | |
40 | 0.6 | T1 EQUI | Montage + équilibrage / EQUILIBRAGE 2 ROUES / Permutation pneus AV/AR | | |
41 | 0.7 | M2 DIAG | Diagnostic électronique / PASSAGE VALISE / Lecture défauts calculateur | | |
42 | 4 | C T1 | Peinture pare-chocs AV / REDRESSAGE ET PEINTURE AILE AVG / Carrosserie suivant expertise | 1 160 none | INGREDIENTS PEINTURE / Ingrédients peinture |
43 | 0.5 | M1 | Préparation contrôle technique / PREPA CT | | |
44 | 0 | M1 | Contre-visite contrôle technique / CONTRE VISITE CT | | |
45 | 0.3 | M1 | Contrôle antipollution / CT POLLUTION | | |
0 | 0.8 | M1 T1 | Remplacement capteur ABS / RPLT CAPTEUR ABS | 1 64 electrics | CAPTEUR ABS / Capteur ABS AVG |
0 | 0.6 | M1 T1 | Remplacement sonde lambda | 1 92 electrics | SONDE LAMBDA / Sonde lambda amont |
0 | 0.5 | T1 | Réparation crevaison / REPARATION CREVAISON | 1 4.5 none | MECHE / Champignon |
0 | 1.2 | M1 T1 | Remplacement lève-vitre AVG / RPLT LEVE VITRE | 1 118 electrics | LEVE VITRE AVG / Mécanisme lève-vitre |
0 | 0.7 | M1 T2 | Remplacement thermostat / RPLT CALORSTAT | 1 46 engines | THERMOSTAT / Calorstat |
0 | 1.4 | M2 | Recherche de panne / RECHERCHE FUITE HUILE | | |
0 | 0.4 | M1 | Main d'œuvre mécanique / MAIN D OEUVRE | 1 28 none | DIVERS / Pièces diverses |
`;

export const jobWordings: readonly JobWording[] = jobTable.trim().split('\n').map(readJob);

/** Small parts and fees that go with any job. No rule may mistake them for a job. */
export const smallParts: readonly PartWording[] = [
  part('1 2.1 none', 'JOINT DE VIDANGE / Joint bouchon vidange / JOINT BOUCHON CARTER'),
  part('1 6.5 none', 'PETITES FOURNITURES / Petites fournitures / FOURNITURES ATELIER'),
  part('1 8.9 none', 'NETTOYANT FREIN / Nettoyant freins 500 ml'),
  part('1 7.2 none', 'LAVE GLACE / Lave-glace 5L'),
  part('1 4.9 none', 'RECYCLAGE DECHETS / Participation recyclage / TRAITEMENT DES DECHETS'),
  part('1 5.4 none', 'CONSOMMABLES ATELIER / Produits divers'),
];

/** Lines that only say something, without a price. */
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

/** Labour that doesn't say what was done, because the parts do. */
export const plainLabour: readonly string[] = ["Main d'œuvre", 'MO MECANIQUE', "MAIN D'OEUVRE T1"];

function readJob(row: string): JobWording {
  const cells = row.split('|').map((cell) => cell.trim());
  const [jobId = '', hours = '', codes = '', labour = '', sold = '', labels = '', forfait = ''] =
    cells;
  const [code = '', ...words] = forfait.split(' ');
  return {
    jobId: Number(jobId),
    hours: Number(hours),
    codes: codes.split(' '),
    labour: labour.split(' / '),
    part: labels ? part(sold, labels) : null,
    forfait: code ? { code, label: words.join(' ') } : null,
  };
}

/** @param sold quantity, price and brands: "4.5 11.5 oils" */
function part(sold: string, labels: string): PartWording {
  const [quantity, price, group = ''] = sold.split(' ');
  const names = brands.get(group);
  if (!names) throw new Error(`wording: no brands ${group} of ${labels}`);
  return {
    labels: labels.split(' / '),
    quantity: Number(quantity),
    price: Number(price),
    brands: names,
  };
}
