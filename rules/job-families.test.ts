import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FamilyCode, familyOf, isWearPart, jobKeyOf, relateJobs } from './job-families.ts';

const labelled: [string, FamilyCode | null][] = [
  // Labels from the documentation (sections 8, 10, 11, 13).
  ['Filtre à air', 'air-filter'],
  ['Plaquettes de frein', 'brake-pads'],
  ['Bougies', 'spark-plugs'],
  ['Filtre habitacle', 'cabin-filter'],
  ['Plaquettes de freins AVANT', 'brake-pads-front'],
  ['Disques + Plaquettes ARRIERE', 'brake-discs-and-pads-rear'],
  ['Remplacement Du Liquide De Freins', 'brake-fluid'],
  ['- Revision - Operations Systematiques - 93820000', 'oil-service'],
  ['JEU 4 PLAQ', 'brake-pads'],
  // Similar jobs that only one word tells apart.
  ['FILTRE ANTI-POLLEN', 'cabin-filter'],
  ['Vidange boîte de vitesses', 'gearbox-oil'],
  ['Huile de direction assistée', 'power-steering'],
  ['Kit de distribution', 'timing-belt'],
  ["Courroie d'accessoires", 'accessory-belt'],
  ['Disques de frein AR', 'brake-discs-rear'],
  ["Disque d'embrayage", 'clutch'],
  ['Pneus', 'tyres'],
  ['Réparation pneu', 'tyre-repair'],
  ['Amortisseurs arrière', 'dampers'],
  ['Balais d’essuie-glace', 'wipers'],
  ['Recharge climatisation', 'air-con'],
  ['Contrôle anti-pollution', 'emissions-test'],
  // English, as `lang=en` may answer.
  ['Cabin air filter', 'cabin-filter'],
  ['Front brake pads', 'brake-pads-front'],
  ['Rear brake discs and pads', 'brake-discs-and-pads-rear'],
  ['Oil change', 'oil-service'],
  // Nothing to recognise.
  ['Petites fournitures', null],
  ["Main d'œuvre", null],
  ['Divers', null],
  ['', null],
];

/** Jobs in both languages, with the labels of our own embedded API. */
const bilingual: [string, string, FamilyCode][] = [
  ['Vidange moteur', 'Engine oil change', 'oil-service'],
  ['Filtre à huile', 'Oil filter', 'oil-service'],
  ['Filtre à carburant', 'Fuel filter', 'fuel-filter'],
  ['Filtre à air', 'Air filter', 'air-filter'],
  ['Filtre habitacle', 'Cabin filter', 'cabin-filter'],
  ["Bougies d'allumage", 'Spark plugs', 'spark-plugs'],
  ['Bougies de préchauffage', 'Glow plugs', 'glow-plugs'],
  ['Courroie de distribution', 'Timing belt', 'timing-belt'],
  ["Courroie d'accessoires", 'Auxiliary belt', 'accessory-belt'],
  ['Pompe à eau', 'Water pump', 'water-pump'],
  ['Liquide de frein', 'Brake fluid', 'brake-fluid'],
  ['Liquide de refroidissement', 'Coolant', 'coolant'],
  ['Révision', 'Routine service', 'oil-service'],
  ['Plaquettes de frein', 'Brake pads', 'brake-pads'],
  ['Disques de frein', 'Brake discs', 'brake-discs'],
  ['Freins à tambour', 'Drum brakes', 'brake-drums'],
  ['Étriers et flexibles de frein', 'Brake calipers and hoses', 'brake-calipers'],
  ['Amortisseurs', 'Shock absorbers', 'dampers'],
  ['Pneumatiques', 'Tyres', 'tyres'],
  ['Géométrie', 'Wheel alignment', 'wheel-alignment'],
  ['Batterie', 'Battery', 'battery'],
  ["Balais d'essuie-glace", 'Wiper blades', 'wipers'],
  ['Embrayage', 'Clutch', 'clutch'],
  ['Échappement', 'Exhaust', 'exhaust'],
  ['Filtre à particules', 'Particulate filter', 'particle-filter'],
  ['Vanne EGR', 'EGR valve', 'egr-valve'],
  ['Climatisation', 'Air conditioning', 'air-con'],
  ['Vidange de boîte de vitesses', 'Gearbox oil change', 'gearbox-oil'],
  ['Direction et rotules', 'Steering and ball joints', 'suspension-joints'],
  ['Cardans et soufflets', 'Drive shafts and gaiters', 'drive-shafts'],
  ['Roulements de roue', 'Wheel bearings', 'wheel-bearings'],
  ['Alternateur', 'Alternator', 'alternator'],
  ['Démarreur', 'Starter motor', 'starter'],
  ['Éclairage', 'Lighting', 'lighting'],
  ['Pare-brise et vitrage', 'Windscreen and glass', 'windscreen'],
  ['Injection', 'Fuel injection', 'injection'],
  ['Turbocompresseur', 'Turbocharger', 'turbo'],
  ['AdBlue', 'AdBlue', 'adblue'],
  ['Contrôle technique', 'Technical inspection', 'inspection'],
  ['Montage et équilibrage', 'Fitting and balancing', 'wheel-fitting'],
  ['Diagnostic électronique', 'Electronic diagnosis', 'diagnosis'],
  ['Carrosserie et peinture', 'Bodywork and paint', 'bodywork'],
  ['Préparation au contrôle technique', 'Pre-inspection check', 'inspection-check'],
];

describe('familyOf', () => {
  it.each(bilingual)('%s and %s belong to the same family', (fr, en, family) => {
    expect(familyOf(fr)).toBe(family);
    expect(familyOf(en)).toBe(family);
  });

  it('reads only the beginning of an endless label', () => {
    expect(familyOf(`${'x '.repeat(200)}batterie`)).toBeNull();
  });

  it.each(labelled)('%s belongs to the family %s', (label, family) => {
    expect(familyOf(label)).toBe(family);
  });

  it('gives no family for an empty label', () => {
    expect(familyOf(null)).toBeNull();
  });

  it('does not mind case, accents, punctuation or spacing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...labelled),
        fc.constantFrom('upper', 'lower', 'bare', 'spaced'),
        ([label, family], typing) => {
          const typed = {
            upper: label.toUpperCase(),
            lower: label.toLowerCase(),
            bare: label.normalize('NFD').replace(/\p{M}/gu, ''),
            spaced: `  ${label.replaceAll(' ', ' - ')}. `,
          }[typing];
          expect(familyOf(typed)).toBe(family);
        },
      ),
    );
  });
});

const relate = (a: string, b: string) => relateJobs(jobKeyOf(a), jobKeyOf(b));

describe('relateJobs', () => {
  it('says why two labels were taken for the same job', () => {
    expect(relate('Filtre à air', 'FILTRE A AIR')).toBe('same-label');
    expect(relate('Plaquettes de freins AVANT', 'Plaquettes de frein')).toBe('label-family');
    expect(relate('Petites fournitures', 'petites fournitures')).toBe('same-label');
  });

  it('keeps front and rear apart, and lets a label without an axle match both', () => {
    expect(relate('Plaquettes AVANT', 'Plaquettes ARRIERE')).toBeNull();
    expect(relate('Disques + Plaquettes ARRIERE', 'Plaquettes de frein')).toBe('label-family');
    expect(relate('Disques + Plaquettes ARRIERE', 'Disques de frein AR')).toBe('label-family');
    expect(relate('Disques de frein', 'Plaquettes de frein')).toBeNull();
  });

  it('relates nothing to an empty label', () => {
    expect(relate('', '')).toBeNull();
    expect(relate('—', '--')).toBeNull();
    expect(relate('Divers', 'Petites fournitures')).toBeNull();
  });

  it('works both ways, and every label with words matches itself', () => {
    const label = fc.oneof(fc.constantFrom(...labelled.map(([text]) => text)), fc.string());
    fc.assert(
      fc.property(label, label, (a, b) => {
        expect(relate(a, b)).toBe(relate(b, a));
        expect(relate(a, a)).toBe(/[\p{L}\p{N}]/u.test(a) ? 'same-label' : null);
      }),
    );
  });
});

describe('wear parts', () => {
  it.each<FamilyCode>([
    'brake-pads',
    'brake-pads-front',
    'brake-discs-rear',
    'dampers',
    'tyres',
    'wipers',
    'battery',
    'clutch',
    'exhaust',
  ])('%s wears out, so it has no maker’s period', (family) => {
    expect(isWearPart(family)).toBe(true);
  });

  it.each<FamilyCode | null>(['air-filter', 'oil-service', 'timing-belt', 'inspection', null])(
    '%s is not a wear part',
    (family) => {
      expect(isWearPart(family)).toBe(false);
    },
  );
});
