import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCodes } from './read-codes.ts';

describe('a pasted list of codes', () => {
  it.each<[string, string, string[], string[]]>([
    ['one a line', '920150\n690034\r\n417728CZ', ['920150', '690034', '417728CZ'], []],
    [
      'commas, semicolons and tabs',
      '920150, 690034;417728CZ\t6768ZED',
      ['920150', '690034', '417728CZ', '6768ZED'],
      [],
    ],
    ['a column of a sheet, in quotes', '"920150"\n"690034"\n\n', ['920150', '690034'], []],
    [
      'bars, slashes and bullets',
      '• 920150 | 690034 / 417728CZ',
      ['920150', '690034', '417728CZ'],
      [],
    ],
    ['spaces that don’t break', '920150\u00a0690034', ['920150', '690034'], []],
    ['one that comes again', '920150 690034 920150 920150', ['920150', '690034'], ['920150']],
    ['nothing', ' ;;, \n', [], []],
  ])('may have %s', (_, pasted, codes, repeated) => {
    expect(readCodes(pasted)).toEqual({ codes, repeated });
  });

  it('loses none and has each once, however they are separated', () => {
    const code = fc.stringMatching(/^[A-Z0-9]{1,8}(-[A-Z0-9]{1,3})?$/);
    const separator = fc.constantFrom('\n', '\r\n', ' ', ';', ', ', '\t', ' | ', '\u202f', '";"');
    fc.assert(
      fc.property(fc.array(fc.tuple(code, separator)), (written) => {
        const { codes, repeated } = readCodes(written.flat().join(''));
        const all = written.map(([one]) => one);
        expect(codes).toEqual([...new Set(all)]);
        expect(new Set(repeated)).toEqual(
          new Set(all.filter((one, index) => all.indexOf(one) !== index)),
        );
      }),
    );
  });
});
