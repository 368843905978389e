import { describe, expect, it } from 'vitest';
import type { FlagMeaning } from '#rules/consent.ts';
import { contactWarnings } from '#src/domain/owners/contact-warnings.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf } from '#tests/support/vehicle/answers.ts';

const TODAY = '2026-11-26';
const h2n = { memberId: 57525, memberPoSCode: '920150', memberTradeName: 'H2N AUTOMOBILE' };
const other = { memberId: 78612, memberPoSCode: '920151', memberTradeName: 'SAS GARAGE' };

const customer = {
  clientId: 1,
  clientDmsId: '7788',
  clientFirstName: 'Odile',
  clientLastName: 'Marchand',
  clientMobilePhone: '0639981234',
  relanceSms: true,
  relanceEmail: true,
  relanceCourrier: true,
  ...h2n,
};
const reminder = {
  campaignDiffusionDate: '2026-09-07 09:30:00',
  diffusionList: [{ diffusionLabel: 'SMS' }],
  operationList: [{ operationId: 2, operationLabel: 'Bougies' }],
  clientDmsId: '7788',
  ...h2n,
};
const invoice = { invoiceDmsId: 'F1', invoiceDate: '2026-01-15', invoiceContent: [], ...h2n };

interface Given {
  customers?: object[];
  invoices?: object[];
  sent?: object;
  means?: FlagMeaning;
  today?: string;
}

const viewOf = ({
  customers = [customer],
  invoices = [invoice],
  sent = {},
  means = 'may-be-contacted',
  today = TODAY,
}: Given) =>
  viewVehicle(
    recordOf({
      relanceClientList: customers,
      vehiculeFactureList: invoices,
      vehiculeRelanceList: [{ ...reminder, ...sent }],
    }),
    today,
    null,
    means,
  );

const flagsOf = (given: Given) => {
  const [read] = dataOf(viewOf(given).reminders) ?? [];
  return read?.flags.map((flag) => flag.kind);
};

describe('a reminder', () => {
  it('raises no objection if the customer allows it and came lately to that member', () => {
    expect(flagsOf({})).toEqual([]);
  });

  it('by a channel that is refused today says so, whatever true means in the flags', () => {
    const refusing = [{ ...customer, relanceSms: false }];
    expect(flagsOf({ customers: refusing })).toEqual(['refused-now']);
    expect(flagsOf({ customers: refusing, means: 'opted-out' })).toEqual([]);
    expect(flagsOf({ means: 'opted-out' })).toEqual(['refused-now']);
    expect(flagsOf({ customers: refusing, means: 'unknown' })).toEqual([]);
    const byEmail = { diffusionList: [{ diffusionLabel: 'E-mail' }] };
    expect(flagsOf({ customers: refusing, sent: byEmail })).toEqual([]);
  });

  it('is judged by the records of the customer who got it', () => {
    const refusing = {
      ...customer,
      clientId: 2,
      clientDmsId: '9900',
      clientFirstName: 'Paul',
      clientLastName: 'Durand',
      clientMobilePhone: '0639985678',
      relanceSms: false,
    };
    const customers = [customer, refusing];
    expect(flagsOf({ customers })).toEqual([]);
    expect(flagsOf({ customers, sent: { clientDmsId: '9900' } })).toEqual(['refused-now']);
    expect(flagsOf({ customers, sent: { clientDmsId: null } })).toEqual([]);
  });

  it('three years after the last sign of the customer says so', () => {
    const last = (invoiceDate: string) => flagsOf({ invoices: [{ ...invoice, invoiceDate }] });
    expect(last('2023-09-06')).toEqual(['long-silent']);
    expect(last('2023-09-07')).toEqual([]);
    // A visit after it is no sign before it: nothing is known of the time before.
    expect(last('2026-10-01')).toEqual([]);
    expect(flagsOf({ invoices: [] })).toEqual([]);
  });

  it('by SMS to a customer without a mobile says so', () => {
    const landline = [{ ...customer, clientMobilePhone: '0353011234' }];
    expect(flagsOf({ customers: landline })).toEqual(['no-mobile']);
    expect(flagsOf({ customers: [{ ...customer, clientMobilePhone: null }] })).toEqual([
      'no-mobile',
    ]);
    const byPost = { diffusionList: [{ diffusionLabel: 'Courrier' }] };
    expect(flagsOf({ customers: landline, sent: byPost })).toEqual([]);
    // A foreign number may be one.
    expect(
      flagsOf({ customers: [{ ...customer, clientMobilePhone: '+32 470 12 34 56' }] }),
    ).toEqual([]);
  });

  it('by phone to a private person, since the law asks for consent, says so', () => {
    const byPhone = (date: string) => ({
      campaignDiffusionDate: date,
      diffusionList: [{ diffusionLabel: 'Appel' }],
    });
    expect(flagsOf({ sent: byPhone('2026-08-11') })).toEqual(['call-needs-consent']);
    expect(flagsOf({ sent: byPhone('2026-08-10 18:00:00') })).toEqual([]);
    const company = { ...customer, clientCompanyName: 'SARL TRANSPORTS' };
    expect(flagsOf({ customers: [company], sent: byPhone('2026-09-07') })).toEqual([]);
  });

  it('from a member that never invoiced this car says so, if every invoice names its member', () => {
    expect(flagsOf({ sent: other })).toEqual(['never-invoiced']);
    const unnamed = { ...invoice, memberId: null, memberPoSCode: null, memberTradeName: null };
    expect(flagsOf({ sent: other, invoices: [invoice, unnamed] })).toEqual([]);
    expect(flagsOf({ sent: other, invoices: [invoice, { ...invoice, ...other }] })).toEqual([]);
  });
});

describe('before one proposes anything', () => {
  const warnings = (given: Given, proposes = true) => {
    const view = viewOf(given);
    const [owner] = view.owners;
    return owner && contactWarnings(view, owner, proposes).map(({ kind }) => kind);
  };

  it('a call to a private person needs consent since 11 August 2026', () => {
    expect(warnings({ today: '2026-08-10' })).toEqual([]);
    expect(warnings({ today: '2026-08-11' })).toEqual(['call-needs-consent']);
    const company = { ...customer, clientCompanyName: 'SARL TRANSPORTS' };
    expect(warnings({ customers: [company] })).toEqual([]);
    expect(warnings({ customers: [{ ...customer, clientMobilePhone: null }] })).toEqual([]);
    // Nobody is called for business where there is nothing to propose.
    expect(warnings({}, false)).toEqual([]);
  });

  it('three years without a sign of the customer are pointed out', () => {
    const silent = { invoices: [{ ...invoice, invoiceDate: '2023-11-25' }], today: TODAY };
    expect(warnings(silent)).toEqual(['call-needs-consent', 'long-silent']);
    expect(warnings({ invoices: [{ ...invoice, invoiceDate: '2023-11-26' }] })).toEqual([
      'call-needs-consent',
    ]);
  });
});
