import { describe, expect, it } from 'vitest';
import { readPage, sampleAnswer } from '#tests/support/vehicle/campaigns.ts';
import { countClients, countReached } from './campaigns.ts';

describe('the documentation’s page', () => {
  const page = readPage(sampleAnswer);
  const [first, second] = page.campaigns;

  it('has its member, its campaigns in the API’s order and their clients', () => {
    expect(page).toMatchObject({ memberId: 78612, articleLabel: null, unreadable: 0 });
    expect(page.campaigns.map(({ key, targets }) => [key, targets.length])).toEqual([
      ['1469', 2],
      ['1465', 1],
    ]);
  });

  it('keeps every channel that is true, under its own key', () => {
    expect(first?.targets.map(({ channels }) => channels)).toEqual([['appel', 'sms'], ['sms']]);
    expect(second?.targets[0]?.channels).toEqual([]);
  });

  it('recognises a client by name and plate', () => {
    expect(first?.targets[1]?.client).toBe(second?.targets[0]?.client);
    expect(first?.targets[0]?.client).not.toBe(first?.targets[1]?.client);
    expect(countReached(page.campaigns)).toBe(3);
    expect(countClients(page.campaigns.flatMap(({ targets }) => targets))).toBe(2);
  });
});

describe('whatever comes', () => {
  const read = (clientList: object[], more: object = {}) =>
    readPage({ ...more, campagneList: [{ id: 1, clientList }] }).campaigns[0]?.targets ?? [];

  it('takes a client written in two ways for one, and two without name and plate for two', () => {
    const vehicule = { immatriculation: 'ab 123 cd' };
    const named = read([
      { nom: 'DUPONT', prenom: 'Élise', vehicule },
      { nom: 'Elise Dupont', vehicule: { immatriculation: 'AB-123-CD' } },
    ]);
    expect(countClients(named)).toBe(1);
    expect(named[0]).toMatchObject({ plate: 'AB123CD', name: 'DUPONT Élise' });
    expect(countClients(read([{}, {}]))).toBe(2);
  });

  it('takes nobody of one page for nobody of another', () => {
    const [first, second] = [1, 2].map((number) =>
      readPage({ campagneList: [{ id: number, clientList: [{}] }] }, number),
    );
    const targets = [first, second].flatMap((page) => page?.campaigns[0]?.targets ?? []);
    expect(countClients(targets)).toBe(2);
  });

  it('leaves out unreadable records, and counts them', () => {
    const page = readPage({
      campagneList: ['no campaign', { id: 1, clientList: [{ nom: ['no name'] }, { nom: 'OK' }] }],
    });
    expect(page.unreadable).toBe(2);
    expect(page.campaigns[0]?.targets.map(({ name }) => name)).toEqual(['OK']);
  });

  it('gives campaigns with the same number different keys', () => {
    const page = readPage({ campagneList: [{ id: 7 }, { id: 7 }, {}, {}] });
    expect(new Set(page.campaigns.map(({ key }) => key)).size).toBe(4);
  });

  it('identifies operations and promotions by number, or by label if there is none', () => {
    const [target] = read([
      { operation: { label: 'Vidange ' }, promotion: [{ id: '3' }, {}, { label: 'VIDANGE' }] },
    ]);
    expect(target?.operation).toEqual({ key: 'label:vidange', label: 'Vidange' });
    expect(target?.promotions.map(({ key }) => key)).toEqual(['3', 'label:vidange']);
  });
});
