import { describe, expect, it } from 'vitest';
import { type Case, client, viewOf } from '#tests/support/vehicle/due-vehicle.ts';
import { wayTo } from './channels.ts';

describe('a channel', () => {
  const way = (channel: 'email' | 'sms', change: object, rest: Case = {}) => {
    const view = viewOf({ clients: [{ ...client, ...change }], ...rest });
    return wayTo(channel, view, view.owners[0]);
  };

  it('is open to who consents, at one address that can be written to', () => {
    expect(way('email', {})).toEqual({
      address: {
        href: 'mailto:o.marchand@mail.fr',
        display: 'o.marchand@mail.fr',
        mayBeLandline: false,
      },
      barred: null,
    });
    expect(way('sms', {})).toEqual({
      address: { href: '+33612457896', display: '06 12 45 78 96', mayBeLandline: false },
      barred: null,
    });
    expect(way('email', { clientEmail: 'a@mail.fr; b@mail.fr' }).address?.href).toBe(
      'mailto:a@mail.fr',
    );
  });

  it.each([
    ['+32 470 12 34 56', { href: '+32470123456', mayBeLandline: false }],
    ['+377 93 10 12 12', { href: '+37793101212', mayBeLandline: true }],
    // The one that is surely a mobile goes first.
    ['+377 93 10 12 12 / +32 470 12 34 56', { href: '+32470123456', mayBeLandline: false }],
    ['+32 2 555 12 12 / +377 93 10 12 12', { href: '+37793101212', mayBeLandline: true }],
  ])('by SMS is open to %s, and it is known whether that may be a landline', (phone, address) => {
    expect(way('sms', { clientMobilePhone: phone }).address).toMatchObject(address);
  });

  it.each([
    ['sms', { clientMobilePhone: '+32 2 555 12 12' }, { why: 'no-mobile' }],
    ['sms', { relanceSms: false }, { why: 'refused', by: 'flag' }],
    ['sms', { viePrivee: 'telephone mobile' }, { why: 'refused', by: 'viePrivee' }],
    ['email', { viePrivee: 'email' }, { why: 'refused', by: 'viePrivee' }],
    ['email', { relanceEmail: null }, { why: 'consent-not-stated' }],
    ['sms', { clientMobilePhone: '03 87 00 00 00' }, { why: 'no-mobile' }],
    ['sms', { clientMobilePhone: '0800 12 34 56' }, { why: 'no-mobile' }],
    ['sms', { clientMobilePhone: '' }, { why: 'no-phone' }],
    ['email', { clientEmail: '' }, { why: 'no-email' }],
    [
      'email',
      { clientEmail: 'javascript:alert(1)' },
      { why: 'bad-email', written: 'javascript:alert(1)' },
    ],
  ] as const)('by %s is barred with %j: %j', (channel, change, barred) => {
    expect(way(channel, change)).toEqual({ address: null, barred });
  });

  it('is barred if nobody knows what the flags mean, or says so by its own name', () => {
    expect(way('sms', {}, { means: 'unknown' }).barred).toEqual({ why: 'consent-unknown' });
    expect(way('sms', {}, { means: 'opted-out' }).barred).toEqual({ why: 'refused', by: 'flag' });
    const optedIn = { relanceSms: undefined, optinSms: true };
    expect(way('sms', optedIn, { means: 'opted-out' }).barred).toBeNull();
  });

  it('is barred after three years of silence, and without a customer', () => {
    const silent = { information: { vehicleLastVisitDate: '2021-03-12' } };
    expect(way('email', {}, silent).barred).toEqual({ why: 'long-silent', lastSign: '2021-03-12' });
    const view = viewOf({ clients: [] });
    expect(wayTo('email', view, view.owners[0]).barred).toEqual({ why: 'no-customer' });
  });
});
