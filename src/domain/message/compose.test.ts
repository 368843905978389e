import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  client,
  due,
  IN_A_MONTH,
  MONTH_AGO,
  matterOf,
} from '#tests/support/vehicle/due-vehicle.ts';
import { letterOf } from './compose.ts';
import { smsOf } from './sms.ts';

describe('the e-mail', () => {
  const matter = matterOf({
    forecasts: [due('Révision', IN_A_MONTH), due('Plaquettes de frein', MONTH_AGO)],
    information: { vehicleNextTechnicalControlDate: '2026-12-20' },
  });

  it('proposes one visit in the customer’s words', () => {
    expect(letterOf(matter, 'fr')).toEqual({
      subject: 'Entretien à prévoir pour votre Dacia Sandero (AB-123-CD)',
      text: `Bonjour Madame Marchand,

L’entretien de votre Dacia Sandero (AB-123-CD) est à prévoir. Nous vous proposons de tout faire en une seule visite, avant le 24 décembre 2026\u00a0:
- révision
Nous contrôlerons en même temps\u00a0: plaquettes de frein.

Le contrôle technique est à passer avant le 20 décembre 2026.

Pour choisir le jour qui vous convient, appelez-nous au 03 87 00 00 00 ou répondez à ce message.

Bien cordialement,
H2N Automobile
03 87 00 00 00

Pour ne plus recevoir nos rappels, répondez «\u00a0STOP\u00a0» à ce message.`,
    });
  });

  it('is in English as well, whatever the language of the labels', () => {
    const { subject, text } = letterOf(matter, 'en');
    expect(subject).toBe('Service due on your Dacia Sandero (AB-123-CD)');
    expect(text).toContain('Dear Ms Marchand,');
    expect(text).toContain('before 24 December 2026:\n- routine service\n');
    expect(text).toContain('The technical inspection is due by 20 December 2026.');
  });

  it('confirms a visit that was agreed, and then proposes nothing', () => {
    const agreed = { ...matter, appointment: { date: '2026-12-01', time: '09:30', minutes: 60 } };
    const { subject, text } = letterOf(agreed, 'fr');
    expect(subject).toBe(
      'Votre rendez-vous du 1er décembre 2026 pour votre Dacia Sandero (AB-123-CD)',
    );
    expect(text).toContain(
      'Votre rendez-vous pour votre Dacia Sandero (AB-123-CD) est fixé au mardi 1er décembre 2026 à 9\u00a0h\u00a030.',
    );
    expect(text).toContain('- révision');
    expect(text).not.toMatch(/STOP|proposons/);
    expect(letterOf(agreed, 'en').text).toContain('on Tuesday 1 December 2026 at 9:30.');
  });

  it('is only a greeting and a signature if there is nothing to propose', () => {
    expect(letterOf(matterOf({}, ''), 'fr').text).toBe(`Bonjour Madame Marchand,

Nous vous écrivons au sujet de votre Dacia Sandero (AB-123-CD).

Bien cordialement,
H2N Automobile`);
    expect(letterOf(matterOf({}), 'fr').text).toContain(
      'Vous pouvez nous joindre au 03 87 00 00 00.',
    );
  });
});

it('nothing internal and nothing hostile is ever in a message', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 40 });
  const label = fc.oneof(anything, fc.constantFrom('Révision', 'Pneus ARRIERE', 'M1'));
  const hostile = fc.oneof(anything, fc.constantFrom('<img src=x onerror=alert(1)>', '=1+1', ''));
  fc.assert(
    fc.property(
      fc.array(label, { maxLength: 6 }),
      hostile,
      hostile,
      hostile,
      (labels, name, title, brand) => {
        const matter = matterOf({
          forecasts: labels.map((one) => due(one, MONTH_AGO)),
          clients: [{ ...client, clientLastName: name, clientTitle: title, vehicleBrand: brand }],
        });
        for (const lang of ['fr', 'en'] as const) {
          for (const text of [letterOf(matter, lang).text, smsOf(matter, lang)]) {
            expect(text).not.toMatch(
              /estim|dout|doubt|famil|null|undefined|NaN|M1|[<>={}]|\p{Cf}/u,
            );
            expect(text.isWellFormed()).toBe(true);
          }
        }
      },
    ),
  );
});
