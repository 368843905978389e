import { describe, expect, it } from 'vitest';
import { textsOf } from './catalogues.ts';

const all = (lang: 'fr' | 'en'): string[] => textsOf(lang).flatMap(({ texts }) => texts);

describe('what a garage reads', () => {
  it('speaks of the network and its server, never of an API', () => {
    for (const lang of ['fr', 'en'] as const) {
      expect(all(lang).filter((text) => /\bAPIs?\b/.test(text))).toEqual([]);
    }
  });

  it('names no field of the wire and no setting', () => {
    // Names of a file's columns, which say both: "Vie privée (viePrivee)".
    const columns = textsOf('fr').filter(({ path }) => path.endsWith('blacklist/list/words.ts'));
    expect(columns).toHaveLength(1);
    for (const lang of ['fr', 'en'] as const) {
      const texts = textsOf(lang).flatMap(({ path, texts }) =>
        path === columns[0]?.path ? texts.filter((text) => !/^\w+$| \(\w+\)$/.test(text)) : texts,
      );
      const names = /relance[A-Z]|viePrivee|synchroDms|\bMMP_|vision360|\bl’ID\b/;
      expect(texts.filter((text) => names.test(text))).toEqual([]);
    }
  });

  it('calls those who own cars customers in English, whatever the wire and the files call them', () => {
    // `clients.csv` is the name of a file.
    const named = all('en').filter((text) => /\bclients?\b(?!\.csv)/i.test(text));
    expect(named).toEqual([]);
  });
});
