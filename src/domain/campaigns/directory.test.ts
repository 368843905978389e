import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryOf, type Naming } from './directory.ts';

const naming = (source: Naming['source'], code: string, name: string | null): Naming => ({
  source,
  code,
  name,
});

describe('the directory of members', () => {
  it('has each code once, with its name and where it was read', () => {
    expect(
      directoryOf([
        naming('campaigns', '920150', null),
        naming('vehicles', '920150', 'H2N AUTOMOBILE'),
        naming('vehicles', '920150', 'H2N AUTOMOBILE'),
        naming('optOuts', '690034', 'GARAGE DES BROTTEAUX'),
        naming('campaigns', '417728CZ', null),
      ]),
    ).toEqual([
      {
        code: '690034',
        name: 'GARAGE DES BROTTEAUX',
        otherNames: [],
        sources: ['optOuts'],
      },
      {
        code: '920150',
        name: 'H2N AUTOMOBILE',
        otherNames: [],
        sources: ['campaigns', 'vehicles'],
      },
      { code: '417728CZ', name: null, otherNames: [], sources: ['campaigns'] },
    ]);
  });

  it('calls a member as most records do, and knows its other names', () => {
    const [member] = directoryOf([
      naming('vehicles', '920150', 'H2N'),
      naming('optOuts', '920150', 'H2N AUTOMOBILE'),
      naming('vehicles', '920150', 'H2N AUTOMOBILE'),
      naming('vehicles', '920150', ' '),
    ]);
    expect(member).toMatchObject({ name: 'H2N AUTOMOBILE', otherNames: ['H2N'] });
  });

  it('loses no code, in whatever order they are read', () => {
    const any = fc.array(
      fc.record({
        source: fc.constantFrom('optOuts', 'vehicles', 'campaigns'),
        code: fc.constantFrom('1', '2', '10', 'A'),
        name: fc.constantFrom('A', 'B', null),
      }),
    );
    fc.assert(
      fc.property(any, (namings) => {
        const members = directoryOf(namings);
        expect(new Set(members.map(({ code }) => code))).toEqual(
          new Set(namings.map(({ code }) => code)),
        );
        expect(members).toHaveLength(new Set(namings.map(({ code }) => code)).size);
        expect(directoryOf(namings.toReversed()).map(({ code, name }) => [code, name])).toEqual(
          members.map(({ code, name }) => [code, name]),
        );
      }),
    );
  });
});
