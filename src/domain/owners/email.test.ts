import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from '#rules/phone.ts';
import { readEmails } from './email.ts';

const hrefs = (field: string | null) => readEmails(field).map(({ href }) => href);

describe('an e-mail address', () => {
  it.each([
    ['p.dupont@mail.fr', 'mailto:p.dupont@mail.fr'],
    [' p.dupont@mail.fr ', 'mailto:p.dupont@mail.fr'],
    ['pro+garage@mail.fr', 'mailto:pro%2Bgarage@mail.fr'],
    ['a?cc=tous@mail.fr', 'mailto:a%3Fcc%3Dtous@mail.fr'],
    ['r&d@mail.fr', 'mailto:r%26d@mail.fr'],
    ['100%25@mail.fr', 'mailto:100%2525@mail.fr'],
    ['d#1@mail.fr', 'mailto:d%231@mail.fr'],
    ['andré@société.fr', 'mailto:andr%C3%A9@soci%C3%A9t%C3%A9.fr'],
    ["o'neil@mail.fr", "mailto:o'neil@mail.fr"],
  ])('%j is written to as %j', (field, href) => {
    expect(hrefs(field)).toEqual([href]);
  });

  it.each([
    'neant',
    'dupont@',
    '@mail.fr',
    'dupont@mail',
    'dupont@mail..fr',
    'dupont@-mail.fr',
    '.dupont@mail.fr',
    'dupont.@mail.fr',
    'a@b@mail.fr',
    'jean dupont@mail.fr',
    'Jean Dupont <jean@mail.fr>',
    '"jean dupont"@mail.fr',
    'mailto:jean@mail.fr',
    'jean@mail.fr?bcc=tous@mail.fr',
    'javascript:alert(1)@mail.fr',
    'jean@mail.fr\r\nBcc: tous@mail.fr',
    `${'a'.repeat(65)}@mail.fr`,
    `a@${'b'.repeat(250)}.fr`,
    ';',
  ])('%j isn’t an address and gets no link', (field) => {
    expect(readEmails(field)).toEqual([{ href: null, display: field.trim() }]);
  });

  it.each([
    'a@mail.fr; b@mail.fr',
    'a@mail.fr,b@mail.fr',
    'a@mail.fr/b@mail.fr',
    'a@mail.fr ou b@mail.fr',
    'a@mail.fr / b@mail.fr',
    'a@mail.fr|b@mail.fr;a@mail.fr',
  ])('%j is two addresses, each with its own link', (field) => {
    expect(hrefs(field)).toEqual(['mailto:a@mail.fr', 'mailto:b@mail.fr']);
  });

  it('is missing if the field is empty', () => {
    expect([readEmails(null), readEmails(''), readEmails('  ')]).toEqual([[], [], []]);
  });

  it('links to exactly the address that is written, whatever it is', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.string(), fc.domain()).map(([local, domain]) => `${local}@${domain}`),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(anything, (field) => {
        for (const { href, display } of readEmails(field)) {
          if (href === null) continue;
          const { protocol, pathname, search, hash } = new URL(href);
          expect([protocol, search, hash]).toEqual(['mailto:', '', '']);
          expect(pathname.split('@')).toHaveLength(2);
          expect(decodeURIComponent(pathname)).toBe(display);
          expect(field).toContain(display);
        }
      }),
    );
  });
});

it('a phone number links to digits only, whatever is written', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[+\d ().;,?&=-]{0,30}$/),
  );
  fc.assert(
    fc.property(anything, (written) => {
      expect(readPhone(written).e164 ?? '+1').toMatch(/^\+\d+$/);
    }),
  );
});
