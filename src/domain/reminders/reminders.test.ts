import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { Reminder } from '#contract/reminder.ts';
import { addDays } from '#rules/days.ts';
import { type JobKey, relateJobs } from '#rules/job-families.ts';
import { visitsOf } from '#src/domain/invoices/visits.ts';
import { invoicesOf, remindersOf, TODAY } from '#tests/support/vehicle/reminders.ts';
import { followRates } from './follow-rates.ts';
import { type ReminderFlag, sentReminders } from './reminders.ts';

const readOne = (...parameters: Parameters<typeof remindersOf>) => {
  const [reminder] = remindersOf(...parameters);
  if (!reminder) throw new Error('no reminder');
  return reminder;
};

describe('the documentation’s reminder (section 11)', () => {
  const [sample] = sentReminders(
    [
      parse(Reminder, {
        campaignId: 468,
        campaignlabel: 'Décembre 2016',
        campaignType: 'predictive',
        memberId: 57525,
        memberPoSCode: '920150',
        memberTradeName: 'H2N AUTOMOBILE',
        campaignDiffusionDate: '2020-11-18 11:26:01',
        diffusionList: [{ diffusionId: 39, diffusionLabel: 'SMS' }],
        operationList: [
          { operationId: 6, operationLabel: 'Filtre habitacle', messageDescription: '-10%' },
        ],
        clientDmsId: null,
      }),
    ],
    {
      invoices: invoicesOf([{ date: '2020-01-30', job: 'Plaquettes de frein', amount: 932.87 }]),
      owners: [],
    },
    TODAY,
  );

  it('is read as written', () => {
    expect(sample).toMatchObject({
      date: '2020-11-18',
      sentAt: '2020-11-18 11:26:01',
      campaign: { id: 468, label: 'Décembre 2016', type: 'predictive' },
      member: { tradeName: 'H2N AUTOMOBILE' },
      channels: [{ kind: 'sms', label: 'SMS' }],
      operations: [{ id: 6, label: 'Filtre habitacle', offer: '-10%' }],
    });
  });

  it('was followed by no visit, and its campaign’s name says another month', () => {
    expect(sample?.outcome).toEqual({ kind: 'none' });
    expect(sample?.flags).toEqual([
      { kind: 'campaign-name', named: { month: 12, year: 2016 }, monthsApart: 47 },
    ]);
  });
});

describe('outcome', () => {
  const sent = { date: '2021-05-01 09:00:00', operation: 'Plaquettes de freins AVANT' };

  it('is the first invoice for the same job, said to be related by family', () => {
    const { outcome } = readOne(
      [sent],
      [
        { date: '2021-05-10', job: 'Filtre à air' },
        { date: '2021-06-12', job: 'Plaquettes de frein', amount: 320.5 },
        { date: '2021-06-20', job: 'Plaquettes de frein' },
      ],
    );
    expect(outcome).toMatchObject({
      kind: 'same-job',
      basis: 'label-family',
      label: 'Plaquettes de frein',
      delayDays: 42,
      invoice: { date: '2021-06-12', amount: 320.5 },
      operation: { label: 'Plaquettes de freins AVANT' },
    });
  });

  it('is the first other invoice if none is for the same job', () => {
    const { outcome } = readOne(
      [sent],
      [
        { date: '2021-06-02', job: 'Filtre à air' },
        { date: '2021-05-10', job: 'Plaquettes de freins ARRIERE' },
      ],
    );
    expect(outcome).toMatchObject({ kind: 'other-job', delayDays: 9 });
  });

  it('counts the last day of the window and not the next', () => {
    const on = (date: string) => readOne([sent], [{ date, job: 'Plaquettes de frein' }]);
    expect(on('2021-07-30').outcome).toMatchObject({ kind: 'same-job', delayDays: 90 });
    expect(on('2021-07-31').outcome).toEqual({ kind: 'none' });
    expect(on('2021-04-30').outcome).toEqual({ kind: 'none' });
    expect(on('2021-05-01').outcome).toMatchObject({ kind: 'same-job', delayDays: 0 });
  });

  it('follows an adjusted window', () => {
    const invoices = [{ date: '2021-07-31', job: 'Plaquettes de frein' }];
    expect(readOne([sent], invoices, { followedWithin: 91 }).outcome.kind).toBe('same-job');
    expect(readOne([sent], invoices, { followedWithin: 30 }).outcome.kind).toBe('none');
  });

  it('is "too early to tell" until the window is over, unless a visit came', () => {
    const early = { kind: 'too-early', windowEnds: '2021-07-30' };
    expect(readOne([sent], [], { today: '2021-07-30' }).outcome).toEqual(early);
    expect(readOne([sent], [], { today: '2021-07-31' }).outcome).toEqual({ kind: 'none' });
    const came = readOne([sent], [{ date: '2021-05-03' }], { today: '2021-05-04' });
    expect(came.outcome.kind).toBe('other-job');
  });

  it('is never a credit note, a repeated invoice or one dated after today', () => {
    expect(readOne([sent], [{ date: '2021-05-10', amount: -50 }]).outcome.kind).toBe('none');
    const future = readOne([sent], [{ date: '2021-05-10' }], { today: '2021-05-05' });
    expect(future.outcome.kind).toBe('too-early');
    const twice = [
      { date: '2021-05-10', id: 'A', job: 'Filtre à air' },
      { date: '2021-05-10', id: 'A' },
    ];
    expect(readOne([sent], twice).outcome).toMatchObject({
      kind: 'other-job',
      invoice: { duplicateOf: null },
    });
  });

  it('is unknown without invoices or without a date of the reminder', () => {
    expect(readOne([sent], null).outcome).toEqual({ kind: 'unknown', reason: 'no-invoices' });
    expect(readOne([{ date: null }], []).outcome).toEqual({ kind: 'unknown', reason: 'undated' });
  });

  it('is not yet known for a reminder dated after today', () => {
    expect(readOne([{ date: '2999-11-18' }], []).outcome).toEqual({
      kind: 'unknown',
      reason: 'to-come',
    });
  });
});

describe('flags', () => {
  const sent = { date: '2021-05-01', operation: 'Bougies' };

  it('call a reminder useless if the job had just been invoiced', () => {
    const flagsAfter = (date: string) => readOne([sent], [{ date, job: 'BOUGIES' }]).flags;
    expect(flagsAfter('2021-04-01')).toMatchObject([
      { kind: 'just-done', basis: 'same-label', daysBefore: 30, invoice: { date: '2021-04-01' } },
    ]);
    expect(flagsAfter('2021-01-31')).toHaveLength(1);
    expect(flagsAfter('2021-01-30')).toEqual([]);
    expect(flagsAfter('2021-05-01')).toEqual([]);
    expect(readOne([sent], [{ date: '2021-04-01', job: 'Filtre à air' }]).flags).toEqual([]);
  });

  it('say that the job had been reminded before, and when last', () => {
    const first = { date: '2020-12-01 10:00:00', operation: 'Bougies', channels: ['Email'] };
    const second = { date: '2021-03-01 10:00:00', operation: 'Bougies d’allumage' };
    const [third, middle, oldest] = remindersOf([first, sent, second], []);
    expect(oldest?.flags).toEqual([]);
    expect(middle?.flags).toMatchObject([{ kind: 'repeated', daysBefore: 90 }]);
    expect(third?.flags).toMatchObject([
      { kind: 'repeated', earlierKey: middle?.key, earlierDate: '2021-03-01', daysBefore: 61 },
    ]);
  });

  it('don’t call it a repetition if it is the same day’s other channel, another job or half a year ago', () => {
    const sameDay = { ...sent, date: '2021-05-01 08:00:00', channels: ['Email'] };
    const other = { date: '2021-04-01', operation: 'Filtre à air' };
    const longAgo = { date: '2020-11-01', operation: 'Bougies' };
    const flags = remindersOf([sent, sameDay, other, longAgo], []).flatMap((one) => one.flags);
    expect(flags).toEqual([]);
  });

  it('accept a campaign that goes out shortly before its month', () => {
    expect(readOne([{ date: '2021-08-17', label: 'Septembre 2021' }], []).flags).toEqual([]);
  });
});

describe('laws', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2018-06-01', days));
  const job = fc.constantFrom('Bougies', 'Filtre à air', 'Plaquettes AV', 'Plaquettes de frein');
  const reminder = fc.record({
    date: fc.option(day),
    operation: job,
    channels: fc.array(fc.constantFrom('SMS', 'Email', 'Courrier')),
  });
  const invoice = fc.record({ date: fc.option(day), job });

  it('every reminder is kept, newest first, with its outcome inside the window', () => {
    fc.assert(
      fc.property(fc.array(reminder), fc.array(invoice), (reminders, invoices) => {
        const all = remindersOf(reminders, invoices);
        expect(all).toHaveLength(reminders.length);
        expect(new Set(all.map((one) => one.key)).size).toBe(all.length);
        const dates = all.map((one) => one.date ?? '');
        expect(dates).toEqual(dates.toSorted().reverse());
        for (const { date, outcome } of all) {
          if (outcome.kind === 'same-job' || outcome.kind === 'other-job') {
            expect(outcome.delayDays).toBeGreaterThanOrEqual(0);
            expect(outcome.delayDays).toBeLessThanOrEqual(90);
            expect(addDays(date ?? '', outcome.delayDays)).toBe(outcome.invoice.date);
          }
        }
        for (const rate of followRates(all)) {
          expect(rate.sameJob <= rate.followed && rate.followed <= rate.known).toBe(true);
          expect(rate.known).toBeLessThanOrEqual(rate.sent);
        }
      }),
    );
  });

  it('each reminder gets the same outcome as a search through all visits and reminders', () => {
    fc.assert(
      fc.property(fc.array(reminder), fc.array(invoice), (reminders, invoices) => {
        const visits = visitsOf(invoicesOf(invoices), TODAY);
        const all = remindersOf(reminders, invoices);
        for (const { date, operations, outcome, flags } of all) {
          if (date === null) continue;
          const concerns = (jobs: readonly { jobKey: JobKey }[]) =>
            operations.some((one) => jobs.some((job) => relateJobs(one.jobKey, job.jobKey)));
          const after = visits.filter(
            (visit) => visit.date >= date && visit.date <= addDays(date, 90),
          );
          const followed = after.find(({ jobs }) => concerns(jobs)) ?? after[0];
          const before = visits.findLast(
            (visit) =>
              visit.date < date && visit.date >= addDays(date, -90) && concerns(visit.jobs),
          );
          const earlier = all.find(
            (one) =>
              (one.date ?? date) < date &&
              (one.date ?? '') >= addDays(date, -180) &&
              concerns(one.operations),
          );
          expect('invoice' in outcome ? outcome.invoice.key : undefined).toBe(
            followed?.invoice.key,
          );
          const flag = (kind: ReminderFlag['kind']) => flags.find((one) => one.kind === kind);
          expect(flag('just-done')).toEqual(
            before && expect.objectContaining({ invoice: { ...before.invoice } }),
          );
          expect(flag('repeated')).toEqual(
            earlier && expect.objectContaining({ earlierKey: earlier.key }),
          );
        }
      }),
    );
  });
});
