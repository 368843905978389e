import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DueDates } from '#server/embedded/forecast/due-dates.ts';
import { jobs } from '#server/embedded/qualification/jobs.ts';
import type { CampaignRow, Consent } from '#server/embedded/rows.ts';
import { operationLabel, operations } from './operations.ts';
import { type Candidate, reminderFor } from './reminder-for.ts';

const campaign: CampaignRow = {
  id: 2001,
  network: 'trif',
  memberId: 57525,
  label: 'Septembre 2021',
  type: 'predictive',
  createdOn: '2021-08-11',
  sentAt: '2021-08-17 10:00:00',
  predictionOn: '2021-09-01',
};

const willing: Consent = {
  clientId: 1,
  memberId: 57525,
  clientDmsId: '5678',
  relanceSms: true,
  relanceEmail: true,
  relanceCourrier: true,
  synchroDmsTelephone: true,
  synchroDmsEmail: true,
  viePrivee: null,
};

const due = (jobId: number, dates: Partial<DueDates>): DueDates => ({
  jobId,
  lastJobDate: null,
  byMileage: null,
  byPeriod: null,
  byCheck: null,
  interval: null,
  ...dates,
});

const candidate = (rest: Partial<Candidate> = {}): Candidate => ({
  plate: 'AB123CD',
  clientDmsId: '5678',
  due: [due(5, { byPeriod: '2021-09-14' })],
  consent: willing,
  contact: { mobile: '06 39 98 12 34', email: 'a@exemple.fr', address: '1 rue Pasteur' },
  sent: [],
  ...rest,
});

describe('what a campaign proposes', () => {
  const proposed = (rest: Partial<Candidate>) =>
    reminderFor(campaign, candidate(rest))?.operations.map(({ operationId }) => operationId) ?? [];

  it('is due in the month that the campaign aims at, by mileage or period, whichever is earlier', () => {
    expect(proposed({})).toEqual([6]);
    const dates = { byMileage: '2021-09-30', byPeriod: '2023-01-01' };
    expect(proposed({ due: [due(5, dates)] })).toEqual([6]);
    expect(proposed({ due: [due(5, { byPeriod: '2021-10-01' })] })).toEqual([]);
    expect(proposed({ due: [due(5, { byPeriod: '2021-08-31' })] })).toEqual([]);
  });

  it('is proposed again three months later', () => {
    expect(proposed({ due: [due(5, { byPeriod: '2021-06-30' })] })).toEqual([6]);
    expect(proposed({ due: [due(5, { byPeriod: '2021-07-30' })] })).toEqual([]);
  });

  it('goes by the inspection if nothing else gives a date', () => {
    expect(proposed({ due: [due(39, { byCheck: '2021-09-09' })] })).toEqual([14]);
    const later = { byMileage: '2024-01-01', byCheck: '2021-09-09' };
    expect(proposed({ due: [due(14, later)] })).toEqual([]);
  });

  it('combines discs with pads, takes front and rear in turn, and has at most two operations', () => {
    const all = [14, 15, 13, 1, 5, 6].map((jobId) => due(jobId, { byMileage: '2021-09-02' }));
    expect(proposed({ due: all })).toEqual([7, 1]);
    const sent = [{ predictionOn: '2019-09-01', operationIds: [7] }];
    expect(proposed({ due: all, sent })).toEqual([8, 1]);
    expect(proposed({ due: all.slice(0, 1) })).toEqual([5]);
  });

  it('waits three months after the last message', () => {
    const sent = (predictionOn: string) => [{ predictionOn, operationIds: [1] }];
    expect(proposed({ sent: sent('2021-07-01') })).toEqual([]);
    expect(proposed({ sent: sent('2021-06-01') })).toEqual([6]);
  });

  it('is nothing if no operation exists for the job', () => {
    expect(proposed({ due: [due(23, { byMileage: '2021-09-02' })] })).toEqual([]);
  });
});

describe('the channels of a reminder', () => {
  const channels = (
    consent: Partial<Consent> | null,
    contact: Partial<Candidate['contact']> = {},
  ) =>
    reminderFor(
      campaign,
      candidate({
        consent: consent && { ...willing, ...consent },
        contact: { ...candidate().contact, ...contact },
      }),
    )?.channels ?? [];

  it.each([
    ['all that the client allows', {}, {}, ['sms', 'email']],
    ['not the one refused', { relanceSms: false }, {}, ['email']],
    ['a letter where neither may go', { relanceSms: false, relanceEmail: false }, {}, ['courrier']],
    [
      'none where nothing is allowed',
      { relanceSms: false, relanceEmail: false, relanceCourrier: false },
      {},
      [],
    ],
    [
      'not one that viePrivee names against the flag',
      { viePrivee: 'telephone mobile | email' },
      {},
      ['courrier'],
    ],
    ['no SMS to a landline', {}, { mobile: '03 53 01 12 34' }, ['email']],
    ['SMS to a mobile with its country', {}, { mobile: '+33 6 39 98 12 34' }, ['sms', 'email']],
    ['no email to what is none', {}, { email: 'refuse' }, ['sms']],
    [
      'no letter without an address',
      { relanceSms: false, relanceEmail: false },
      { address: null },
      [],
    ],
  ])('include %s', (_, consent, contact, expected) => {
    expect(channels(consent, contact)).toEqual(expected);
  });

  it('include none if the client was never asked', () => {
    expect(channels(null)).toEqual([]);
  });
});

test('a reminder never goes where a flag or viePrivee says no', () => {
  const consent = fc.record({
    relanceSms: fc.boolean(),
    relanceEmail: fc.boolean(),
    relanceCourrier: fc.boolean(),
    viePrivee: fc.constantFrom(
      null,
      'email',
      'telephone mobile',
      'telephone mobile | telephone professionnel | email',
    ),
  });
  fc.assert(
    fc.property(consent, (flags) => {
      const channels =
        reminderFor(campaign, candidate({ consent: { ...willing, ...flags } }))?.channels ?? [];
      const refused = flags.viePrivee ?? '';
      expect(
        channels.includes('sms') && (!flags.relanceSms || refused.includes('telephone mobile')),
      ).toBe(false);
      expect(channels.includes('email') && (!flags.relanceEmail || refused.includes('email'))).toBe(
        false,
      );
      expect(channels.includes('courrier') && !flags.relanceCourrier).toBe(false);
    }),
  );
});

test('a reminder says to whom, for which vehicle, by which channels, what is offered and at what price', () => {
  expect(reminderFor(campaign, candidate())).toEqual({
    campaignId: 2001,
    memberId: 57525,
    clientDmsId: '5678',
    plate: 'AB123CD',
    channels: ['sms', 'email'],
    operations: [{ operationId: 6, offer: '-10%' }],
  });
});

describe('the marketing operations', () => {
  it('are numbered and named as in the documentation', () => {
    expect([2, 5, 6, 8].map((id) => operationLabel(id, 'fr'))).toEqual([
      'Bougies',
      'Plaquettes de freins AVANT',
      'Filtre habitacle',
      'Disques + Plaquettes ARRIERE',
    ]);
  });

  it('belong to jobs of the table, and use each number once', () => {
    const known = jobs.map(({ id }) => id);
    expect(known).toEqual(
      expect.arrayContaining(operations.flatMap((operation) => operation.jobs)),
    );
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });
});
