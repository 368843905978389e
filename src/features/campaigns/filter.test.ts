import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CampaignsPage, countClients } from '#src/domain/campaigns/campaigns.ts';
import { campaignsByClient, NONE, totalsBy } from '#src/domain/campaigns/figures.ts';
import { anyPage, readPage, sampleAnswer } from '#tests/support/vehicle/campaigns.ts';
import { campaignTable, clientTable } from './export-tables.ts';
import {
  type ClientFilter,
  checks,
  filterCampaigns,
  noFilter,
  type SortKey,
  sortKeys,
  sortTargets,
} from './filter.ts';

const sample = readPage(sampleAnswer);

const filtered = ({ campaigns }: CampaignsPage, filter: Partial<ClientFilter>) => {
  const reached = campaignsByClient(campaigns);
  return filterCampaigns(
    campaigns,
    { ...noFilter, ...filter },
    (client) => reached.get(client)?.length ?? 0,
  );
};
const found = (filter: Partial<ClientFilter>, page = sample) =>
  filtered(page, filter).map(({ targets }) => targets.map(({ name }) => name));

describe('the filter', () => {
  it.each<[Partial<ClientFilter>, (string | null)[][]]>([
    [{}, [['DUPONT PHILLIPE', 'LEFEBVRE CHRISTINE'], ['LEFEBVRE CHRISTINE']]],
    [{ channel: 'appel' }, [['DUPONT PHILLIPE'], []]],
    [{ operation: '6' }, [[], ['LEFEBVRE CHRISTINE']]],
    [{ check: 'repeated' }, [['LEFEBVRE CHRISTINE'], ['LEFEBVRE CHRISTINE']]],
    [{ check: 'unreached' }, [[], ['LEFEBVRE CHRISTINE']]],
    [{ text: 'mégane dupont' }, [['DUPONT PHILLIPE'], []]],
    [{ text: 'def 123' }, [['LEFEBVRE CHRISTINE'], ['LEFEBVRE CHRISTINE']]],
    [{ text: 'arriere', channel: 'sms' }, [['LEFEBVRE CHRISTINE'], []]],
    [{ channel: 'pigeon' }, [[], []]],
  ])('%j', (filter, names) => {
    expect(found(filter)).toEqual(names);
  });

  it('finds the clients to whom nothing was proposed', () => {
    const page = readPage({
      campagneList: [{ clientList: [{ nom: 'A' }, { operation: { id: 1 } }] }],
    });
    expect(found({ operation: NONE }, page)).toEqual([['A']]);
  });

  it('finds everybody if the results of all choices of a kind are put together', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const all = page.campaigns.map(({ targets }) => targets);
        expect(filtered(page, {}).map(({ targets }) => targets)).toEqual(all);
        const byOperation = totalsBy('operation', page.campaigns).flatMap(({ key }) =>
          filtered(page, { operation: key }).flatMap(({ targets }) => targets),
        );
        expect(new Set(byOperation)).toEqual(new Set(all.flat()));
        expect(byOperation).toHaveLength(all.flat().length);
        const channels = totalsBy('channel', page.campaigns).filter(({ key }) => key !== NONE);
        const byChannel = [
          ...channels.map(({ key }) => filtered(page, { channel: key })),
          filtered(page, { check: 'unreached' }),
        ].flatMap((campaigns) => campaigns.flatMap(({ targets }) => targets));
        expect(new Set(byChannel)).toEqual(new Set(all.flat()));
      }),
    );
  });

  it('finds as many clients as each choice says', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        for (const { key, clients } of totalsBy('operation', page.campaigns)) {
          const campaigns = filtered(page, { operation: key });
          expect(campaigns.reduce((sum, { targets }) => sum + countClients(targets), 0)).toBe(
            clients,
          );
        }
      }),
    );
  });

  it('recognises the names of its checks', () => {
    expect(checks.map((check) => found({ check }).flat().length)).toEqual([2, 1]);
  });
});

describe('the order', () => {
  const targets = sample.campaigns[0]?.targets ?? [];
  const names = (by: SortKey, descending: boolean) =>
    sortTargets(targets, { by, descending }, 'fr-FR').map(({ name }) => name);

  it('is the API’s unless another is chosen', () => {
    expect(sortTargets(targets, null, 'fr-FR')).toBe(targets);
    expect(names('name', true)).toEqual(['LEFEBVRE CHRISTINE', 'DUPONT PHILLIPE']);
    expect(names('vehicle', false)).toEqual(['LEFEBVRE CHRISTINE', 'DUPONT PHILLIPE']);
  });

  it('keeps everybody, and puts those with nothing to sort by last in both directions', () => {
    const orders = fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() });
    fc.assert(
      fc.property(anyPage, orders, ({ campaigns }, sort) => {
        const all = campaigns.flatMap((campaign) => campaign.targets);
        const sorted = sortTargets(all, sort, 'fr-FR');
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(sorted).toHaveLength(all.length);
        if (sort.by === 'name') {
          const firstNameless = sorted.findIndex(({ name }) => name === null);
          const rest = firstNameless < 0 ? [] : sorted.slice(firstNameless);
          expect(rest.every(({ name }) => name === null)).toBe(true);
        }
      }),
    );
  });
});

describe('the files', () => {
  it('have a row for each proposed operation and a column for each channel used', () => {
    const { columns, rows } = clientTable(sample.campaigns, campaignsByClient(sample.campaigns));
    expect(columns.slice(-2).map(({ name }) => name)).toEqual([
      { channel: 'appel' },
      { channel: 'sms' },
    ]);
    expect(rows[0]).toEqual([
      '1469',
      '2021-08-17',
      '2021-09-01',
      '2021-08-11',
      'Mr',
      'DUPONT PHILLIPE',
      null,
      'ABC123',
      'Renault',
      'MEGANE',
      'Plaquettes de freins AVANT',
      'Communication informative',
      1,
      true,
      true,
    ]);
    expect(rows.map((row) => row[12])).toEqual([1, 2, 2]);
  });

  it('sum the campaigns up', () => {
    expect(campaignTable(sample.campaigns).rows).toEqual([
      ['1469', '2021-08-17', '2021-09-01', '2021-08-11', 6, 15, 2, 2, 0, 1, 2],
      ['1465', '2021-07-13', '2021-08-01', '2021-07-06', 7, 19, 1, 1, 1, 0, 0],
    ]);
  });

  it('contain every row, with a cell for each column', () => {
    fc.assert(
      fc.property(anyPage, ({ campaigns }) => {
        const clients = clientTable(campaigns, campaignsByClient(campaigns));
        expect(clients.rows).toHaveLength(campaigns.flatMap(({ targets }) => targets).length);
        for (const table of [clients, campaignTable(campaigns)]) {
          for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        }
      }),
    );
  });
});
