import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  client,
  due,
  IN_A_MONTH,
  MONTH_AGO,
  matterOf,
} from '#tests/support/vehicle/due-vehicle.ts';
import { smsLength } from './septets.ts';
import { smsOf } from './sms.ts';

describe('the text message', () => {
  const all = [
    'Révision',
    'Filtre à air',
    'Liquide de frein',
    'Liquide de refroidissement',
    'Bougies',
    'Climatisation',
    'Filtre habitacle',
    'Amortisseurs',
    'Disques de frein',
    'Pneumatiques',
    'Balais',
    'Batterie',
    'Filtre à carburant',
    'AdBlue',
    'Vidange boite',
  ];

  it('says the same in the alphabet of phones', () => {
    const matter = matterOf({ forecasts: [due('Révision', IN_A_MONTH)] });
    expect(smsOf(matter, 'fr')).toBe(
      'Bonjour Mme Marchand, pour votre Dacia Sandero (AB-123-CD), à prévoir avant le 24/12/2026 : révision. RDV au 03 87 00 00 00. H2N Automobile. STOP pour refuser.',
    );
    expect(smsLength(smsOf(matter, 'fr'))).toMatchObject({ length: 159, messages: 1 });
  });

  it('fits into two messages, however much is due and whatever the names', () => {
    fc.assert(
      fc.property(
        fc.subarray(all),
        fc.constantFrom(MONTH_AGO, IN_A_MONTH),
        fc.constantFrom('fr' as const, 'en' as const),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (labels, date, lang, lastName) => {
          const text = smsOf(
            matterOf({
              forecasts: labels.map((label) => due(label, date)),
              clients: [{ ...client, clientLastName: lastName }],
              information: { vehicleNextTechnicalControlDate: IN_A_MONTH },
            }),
            lang,
          );
          const { isTooLong } = smsLength(text);
          expect(isTooLong).toBe(false);
        },
      ),
    );
  });

  it('leaves out a name that the alphabet of phones can’t write', () => {
    const text = smsOf(matterOf({ clients: [{ ...client, clientLastName: 'مرحبا' }] }), 'fr');
    expect(text).toMatch(/^Bonjour, pour votre Dacia/);
  });

  it('counts what it doesn’t name', () => {
    const text = smsOf(matterOf({ forecasts: all.map((label) => due(label, MONTH_AGO)) }), 'fr');
    expect(text).toMatch(/ : [^.]+ et \d+ de plus\./);
    expect(smsLength(text).messages).toBe(2);
  });
});
