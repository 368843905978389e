import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmails } from '#src/domain/owners/email.ts';
import { mailLink, smsLink } from './links.ts';

const ADDRESS = 'mailto:p.dupont@mail.fr';

describe('a link that opens an e-mail', () => {
  it('holds the subject and the text, with the ends of its lines as mail has them', () => {
    expect(mailLink(ADDRESS, 'Révision & pneus', 'Bonjour,\nà bientôt ?')).toBe(
      'mailto:p.dupont@mail.fr?subject=R%C3%A9vision%20%26%20pneus&body=Bonjour%2C%0D%0A%C3%A0%20bient%C3%B4t%20%3F',
    );
  });

  it('gives back exactly the one address, subject and text, whatever they are', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(fc.emailAddress(), anything, anything, (email, subject, text) => {
        const [found] = readEmails(email);
        fc.pre(found?.href != null);
        const link = mailLink(found?.href ?? '', subject, text);
        fc.pre(link !== null);
        const { protocol, pathname, search, hash } = new URL(link ?? '');
        expect([protocol, hash]).toEqual(['mailto:', '']);
        expect(decodeURIComponent(pathname)).toBe(found?.display);
        // Not by URLSearchParams, which reads "+" as a space: a mail program doesn't.
        const fields = search
          .slice(1)
          .split('&')
          .map((field) => field.split('='));
        expect(fields.map(([name]) => name)).toEqual(['subject', 'body']);
        const [written, body] = fields.map(([, value = '']) => decodeURIComponent(value));
        expect(written).toBe(subject.toWellFormed().replace(/[\r\n]+/g, ' '));
        expect(body).toBe(text.toWellFormed().replace(/\r\n|\r|\n/g, '\r\n'));
      }),
    );
  });

  it('isn’t made if it would be longer than Windows hands on', () => {
    expect(mailLink(ADDRESS, 'Objet', 'a'.repeat(1900))).not.toBeNull();
    expect(mailLink(ADDRESS, 'Objet', 'a'.repeat(2000))).toBeNull();
    // An accent takes six characters.
    expect(mailLink(ADDRESS, 'Objet', 'é'.repeat(340))).toBeNull();
  });
});

describe('a link that opens a text message', () => {
  it('goes to the number in its international form', () => {
    expect(smsLink('+33630553444', 'Bonjour, à 9 h\r\nRDV?')).toBe(
      'sms:+33630553444?body=Bonjour%2C%20%C3%A0%209%20h%0ARDV%3F',
    );
  });

  it('adds no second number, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { protocol, pathname, search, hash } = new URL(smsLink('+33630553444', text));
        expect([protocol, pathname, hash]).toEqual(['sms:', '+33630553444', '']);
        expect(search).not.toMatch(/[&;,]/);
      }),
    );
  });
});
