import type { Powertrain } from '#rules/energy.ts';

/** A model on French roads: when it was sold new, with which engines, and how common it is. */
export interface Model {
  brand: string;
  /** World manufacturer identifier: the first three characters of the VIN. */
  wmi: string;
  model: string;
  /** Years of first registration, including both. */
  from: number;
  to: number;
  weight: number;
  /** Null for passenger cars. */
  kind: 'van' | 'two-wheeler' | 'collection' | null;
  engines: readonly { energy: Powertrain; versions: readonly string[] }[];
}

/**
 * The best-selling models of twenty years in France, one per line: brand and WMI, model, years
 * (open if it is still sold), weight (a rough figure, not statistics), engines.
 */
const table = `
Renault VF1 | Clio II | 1998-2009 | 10 | petrol: 1.2 16V 75, 1.4 16V 98; diesel: 1.5 dCi 65, 1.5 dCi 85
Renault VF1 | Clio III | 2005-2013 | 16 | petrol: 1.2 16V 75, 1.2 TCe 100; diesel: 1.5 dCi 75, 1.5 dCi 90, 1.5 dCi 110
Renault VF1 | Clio IV | 2012-2019 | 20 | petrol: 0.9 TCe 90, 1.2 16V 75; diesel: 1.5 dCi 75, 1.5 dCi 90, 1.5 dCi 110
Renault VF1 | Clio V | 2019- | 16 | petrol: 1.0 TCe 90, 1.0 SCe 65; diesel: 1.5 Blue dCi 100; hybrid: 1.6 E-Tech 145; lpg: 1.0 TCe 100 GPL
Renault VF1 | Mégane II | 2002-2008 | 8 | petrol: 1.6 16V 110; diesel: 1.5 dCi 105, 1.9 dCi 130
Renault VF1 | Mégane III | 2008-2016 | 11 | petrol: 1.2 TCe 115; diesel: 1.5 dCi 110, 1.6 dCi 130
Renault VF1 | Mégane IV | 2016-2022 | 7 | petrol: 1.3 TCe 140; diesel: 1.5 Blue dCi 115; hybrid: 1.6 E-Tech 160
Renault VF1 | Scénic III | 2009-2016 | 8 | petrol: 1.4 TCe 130; diesel: 1.5 dCi 110, 1.6 dCi 130
Renault VF1 | Twingo II | 2007-2014 | 8 | petrol: 1.2 LEV 75; diesel: 1.5 dCi 65
Renault VF1 | Twingo III | 2014-2024 | 6 | petrol: 1.0 SCe 70, 0.9 TCe 90; electric: Z.E. 82
Renault VF1 | Captur | 2013- | 12 | petrol: 0.9 TCe 90, 1.3 TCe 130; diesel: 1.5 dCi 90; hybrid: 1.6 E-Tech 145
Renault VF1 | Kadjar | 2015-2022 | 5 | petrol: 1.3 TCe 140; diesel: 1.5 dCi 110
Renault VF1 | Zoé | 2013-2024 | 4 | electric: R90, R110, R135
Renault VF1 | Kangoo | 2008- | 6 van | diesel: 1.5 dCi 75, 1.5 dCi 90; electric: Z.E. 33
Renault VF1 | Trafic | 2006- | 5 van | diesel: 2.0 dCi 115, 1.6 dCi 120, 2.0 Blue dCi 150
Renault VF1 | Master | 2006- | 4 van | diesel: 2.5 dCi 120, 2.3 dCi 135
Peugeot VF3 | 206 | 1998-2009 | 8 | petrol: 1.1i 60, 1.4i 75; diesel: 1.4 HDi 70, 2.0 HDi 90
Peugeot VF3 | 207 | 2006-2014 | 12 | petrol: 1.4 VTi 95; diesel: 1.4 HDi 70, 1.6 HDi 90, 1.6 HDi 110
Peugeot VF3 | 208 | 2012-2019 | 16 | petrol: 1.2 PureTech 82, 1.2 PureTech 110, 1.2 PureTech 130; diesel: 1.4 HDi 68, 1.6 BlueHDi 100
Peugeot VF3 | 208 II | 2019- | 14 | petrol: 1.2 PureTech 82, 1.2 PureTech 110, 1.2 PureTech 130; diesel: 1.5 BlueHDi 100; electric: e-208 136; hybrid: 1.2 Hybrid 100
Peugeot VF3 | 307 | 2001-2008 | 7 | petrol: 1.6 16V 110; diesel: 1.6 HDi 110, 2.0 HDi 136
Peugeot VF3 | 308 | 2007-2021 | 16 | petrol: 1.6 VTi 120, 1.2 PureTech 82, 1.2 PureTech 110, 1.2 PureTech 130; diesel: 1.4 HDi 70, 1.6 HDi 90, 1.6 HDi 110, 1.5 BlueHDi 100, 1.5 BlueHDi 130, 1.6 BlueHDi 120
Peugeot VF3 | 2008 | 2013- | 10 | petrol: 1.2 PureTech 82, 1.2 PureTech 110, 1.2 PureTech 130; diesel: 1.5 BlueHDi 100, 1.5 BlueHDi 130, 1.6 BlueHDi 120; electric: e-2008 136
Peugeot VF3 | 3008 | 2009- | 11 | petrol: 1.6 THP 156, 1.2 PureTech 130; diesel: 1.5 BlueHDi 100, 1.5 BlueHDi 130, 1.6 BlueHDi 120; hybrid: Hybrid 225
Peugeot VF3 | 5008 | 2009- | 5 | petrol: 1.2 PureTech 130; diesel: 1.5 BlueHDi 100, 1.5 BlueHDi 130, 1.6 BlueHDi 120
Peugeot VF3 | 508 | 2011-2024 | 3 | diesel: 2.0 BlueHDi 150, 1.6 HDi 115; hybrid: Hybrid 225
Peugeot VF3 | Partner | 2008- | 5 van | diesel: 1.6 HDi 90, 1.5 BlueHDi 100
Peugeot VF3 | Boxer | 2006- | 3 van | diesel: 2.2 HDi 130, 2.2 BlueHDi 140
Citroën VF7 | C3 | 2002-2016 | 13 | petrol: 1.1i 60, 1.4i 75, 1.2 PureTech 82; diesel: 1.4 HDi 70, 1.6 HDi 90, 1.6 HDi 110
Citroën VF7 | C3 III | 2016-2024 | 11 | petrol: 1.2 PureTech 82, 1.2 PureTech 110, 1.2 PureTech 130; diesel: 1.5 BlueHDi 100
Citroën VF7 | C4 | 2004-2018 | 9 | petrol: 1.6 16V 110, 1.2 PureTech 110; diesel: 1.4 HDi 70, 1.6 HDi 90, 1.6 HDi 110
Citroën VF7 | C4 Picasso | 2006-2018 | 8 | petrol: 1.6 THP 156; diesel: 1.4 HDi 70, 1.6 HDi 90, 1.6 HDi 110, 2.0 HDi 138
Citroën VF7 | C5 | 2008-2017 | 3 | diesel: 1.6 HDi 110, 2.0 HDi 140
Citroën VF7 | C5 Aircross | 2018- | 5 | petrol: 1.2 PureTech 130; diesel: 1.5 BlueHDi 130; hybrid: Hybrid 225
Citroën VF7 | Xsara Picasso | 1999-2010 | 5 | petrol: 1.6 16V 110; diesel: 1.6 HDi 110
Citroën VF7 | Berlingo | 2008- | 5 van | diesel: 1.6 HDi 75, 1.5 BlueHDi 100
Citroën VF7 | Jumpy | 2007- | 3 van | diesel: 2.0 HDi 120, 2.0 BlueHDi 145
Dacia UU1 | Sandero | 2008-2020 | 10 | petrol: 1.2 16V 75, 0.9 TCe 90; diesel: 1.5 dCi 75, 1.5 dCi 90; lpg: 1.2 GPL 75
Dacia UU1 | Sandero III | 2021- | 12 | petrol: 1.0 SCe 65, 1.0 TCe 90; lpg: 1.0 ECO-G 100
Dacia UU1 | Duster | 2010- | 9 | petrol: 1.6 16V 105, 1.3 TCe 130; diesel: 1.5 dCi 110, 1.5 Blue dCi 115; lpg: 1.0 ECO-G 100
Dacia UU1 | Spring | 2021- | 2 | electric: Electric 45, Electric 65
Volkswagen WVW | Polo | 2001- | 9 | petrol: 1.2 60, 1.0 TSI 95; diesel: 1.4 TDI 75, 1.6 TDI 90
Volkswagen WVW | Golf | 2003- | 10 | petrol: 1.4 TSI 122, 1.5 TSI 130; diesel: 1.6 TDI 105, 2.0 TDI 150; hybrid: 1.4 GTE 204
Volkswagen WVW | Tiguan | 2008- | 4 | petrol: 1.5 TSI 150; diesel: 2.0 TDI 140, 2.0 TDI 150
Audi WAU | A3 | 2003- | 4 | petrol: 1.4 TFSI 125; diesel: 1.6 TDI 105, 2.0 TDI 150
Seat VSS | Ibiza | 2002- | 3 | petrol: 1.0 TSI 95, 1.2 70; diesel: 1.4 TDI 80
Skoda TMB | Fabia | 2007- | 3 | petrol: 1.2 TSI 90; diesel: 1.4 TDI 90
Opel W0L | Corsa | 2000- | 8 | petrol: 1.2 Twinport 80, 1.4 90, 1.2 Turbo 100; diesel: 1.3 CDTI 75; electric: Corsa-e 136
Opel W0L | Astra | 2004-2021 | 4 | petrol: 1.4 Turbo 140; diesel: 1.7 CDTI 110, 1.6 CDTI 110
Ford WF0 | Fiesta | 2002-2023 | 9 | petrol: 1.25 82, 1.0 EcoBoost 100; diesel: 1.4 TDCi 70, 1.5 TDCi 85
Ford WF0 | Focus | 2004-2024 | 6 | petrol: 1.0 EcoBoost 125; diesel: 1.6 TDCi 110, 1.5 EcoBlue 120
Ford WF0 | Kuga | 2008- | 3 | diesel: 2.0 TDCi 140; hybrid: 2.5 FHEV 190
Ford WF0 | Transit Custom | 2012- | 2 van | diesel: 2.2 TDCi 125, 2.0 EcoBlue 130
Toyota VNK | Yaris | 1999- | 10 | petrol: 1.0 VVT-i 69, 1.3 VVT-i 87; diesel: 1.4 D-4D 90; hybrid: 1.5 HSD 100, 116h
Toyota VNK | Auris | 2007-2018 | 3 | diesel: 1.4 D-4D 90; hybrid: 1.8 HSD 136
Toyota VNK | C-HR | 2016- | 3 | hybrid: 1.8 122h
Nissan SJN | Qashqai | 2007- | 8 | petrol: 1.6 117, 1.3 DIG-T 140; diesel: 1.5 dCi 105, 1.5 dCi 110
Nissan SJN | Juke | 2010- | 4 | petrol: 1.6 117, 1.0 DIG-T 114; diesel: 1.5 dCi 110
Nissan SJN | Leaf | 2011-2024 | 1 | electric: 24 kWh, 40 kWh
Fiat ZFA | 500 | 2007-2024 | 7 | petrol: 1.2 69, 0.9 TwinAir 85; hybrid: 1.0 BSG 70
Fiat ZFA | Panda | 2003- | 4 | petrol: 1.2 60, 1.2 69; diesel: 1.3 Multijet 75
BMW WBA | Série 1 | 2004- | 3 | petrol: 116i; diesel: 116d, 118d
BMW WBA | Série 3 | 2005- | 3 | diesel: 318d, 320d; hybrid: 330e
Mercedes-Benz WDD | Classe A | 2005- | 4 | petrol: A 180; diesel: A 180 CDI, A 200 d
Mercedes-Benz WDD | Classe E | 2009- | 1 | diesel: E 220 CDI, E 220 d
Mercedes-Benz WDF | Vito | 2004- | 2 van | diesel: 110 CDI, 114 CDI
Hyundai TMA | Tucson | 2015- | 3 | petrol: 1.6 GDI 132; diesel: 1.7 CRDi 115; hybrid: 1.6 T-GDi 230
Hyundai NLH | i20 | 2009- | 3 | petrol: 1.2 85; diesel: 1.4 CRDi 90
Kia U5Y | Sportage | 2010- | 3 | diesel: 1.7 CRDi 115; hybrid: 1.6 T-GDi 230
Kia KNA | Picanto | 2004- | 3 | petrol: 1.0 67, 1.2 84
Mini WMW | Cooper | 2006- | 2 | petrol: 1.6 122, 1.5 136; diesel: 1.6 D 112
Suzuki TSM | Swift | 2005- | 2 | petrol: 1.2 VVT 94; hybrid: 1.2 Dualjet SHVS 83
Volvo YV1 | XC60 | 2008- | 1 | diesel: D4 190; hybrid: T6 Recharge
Tesla 5YJ | Model 3 | 2019- | 3 | electric: Standard Plus, Grande Autonomie
MG LSJ | MG4 | 2022- | 2 | electric: Standard 51 kWh, Luxury 64 kWh
Alfa Romeo ZAR | Giulietta | 2010-2020 | 1 | petrol: 1.4 TB 120; diesel: 1.6 JTDm 105
Peugeot VGA | Vivacity 50 | 2004-2018 | 2 two-wheeler | petrol: 2T, 4T
Piaggio ZAP | Liberty 125 | 2004- | 2 two-wheeler | petrol: 3V
Yamaha VG5 | MT-07 | 2014- | 2 two-wheeler | petrol: 690
Aixam VLG | City | 2010- | 3 two-wheeler | diesel: Pack, Premium
Citroën VF7 | Ami | 2020- | 2 two-wheeler | electric: Ami
Citroën VF7 | 2 CV 6 | 1970-1990 | 4 collection | petrol: Spécial, Club
Renault VF1 | 4 TL | 1970-1990 | 4 collection | petrol: 956 cm3
Peugeot VF3 | 504 | 1970-1983 | 2 collection | petrol: GL, Ti
Volkswagen WVW | Coccinelle | 1970-1978 | 1 collection | petrol: 1200, 1303
`;

const STILL_SOLD = 9999;
const kinds = ['van', 'two-wheeler', 'collection'] as const;
const energies: readonly Powertrain[] = ['petrol', 'diesel', 'hybrid', 'electric', 'lpg'];

export const fleet: readonly Model[] = table.trim().split('\n').map(readModel);

function readModel(row: string): Model {
  const [make = '', model = '', years = '', share = '', engines = ''] = row.split(' | ');
  const [from, to] = years.split('-');
  const [weight, kind] = share.split(' ');
  return {
    brand: make.slice(0, -4),
    wmi: make.slice(-3),
    model,
    from: Number(from),
    to: to ? Number(to) : STILL_SOLD,
    weight: Number(weight),
    kind: kinds.find((known) => known === kind) ?? null,
    engines: engines.split('; ').map(readEngine),
  };
}

function readEngine(text: string): Model['engines'][number] {
  const [name, list = ''] = text.split(': ');
  const energy = energies.find((known) => known === name);
  if (!energy) throw new Error(`fleet: no energy ${text}`);
  return { energy, versions: list.split(', ') };
}

/**
 * What new cars in France ran on, by year of first registration. The shares needn't sum to 1: only
 * the energies that a model was sold with are compared.
 */
export function energyShares(year: number): Record<Powertrain, number> {
  if (year < 2014) return { diesel: 0.68, petrol: 0.3, hybrid: 0.02, electric: 0.01, lpg: 0.02 };
  if (year < 2018) return { diesel: 0.52, petrol: 0.42, hybrid: 0.05, electric: 0.02, lpg: 0.01 };
  if (year < 2021) return { diesel: 0.33, petrol: 0.5, hybrid: 0.12, electric: 0.06, lpg: 0.03 };
  return { diesel: 0.12, petrol: 0.4, hybrid: 0.33, electric: 0.18, lpg: 0.08 };
}
