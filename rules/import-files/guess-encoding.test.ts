import { describe, expect, test } from 'vitest';
import { type ByteEncoding, upperHalves } from './encodings.ts';
import { createGuess } from './guess-encoding.ts';

const bytesIn = (encoding: ByteEncoding, text: string): number[] =>
  Array.from(text, (character) => {
    const at = upperHalves[encoding].indexOf(character);
    return character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : 0x80 + at;
  });

function guessOf(encoding: ByteEncoding, text: string) {
  const guess = createGuess();
  for (const byte of bytesIn(encoding, text)) guess.take(byte);
  return guess.guess();
}

/** Texts of which the rest is ASCII, so that these few bytes have to say what the file is. */
const texts: Record<ByteEncoding, string[]> = {
  'windows-1252': [
    'VIDANGE + FILTRE…',
    'Vidange + filtre…',
    'VIDANGE + FILTRE…;RÉVISION',
    'PEÑA;NUÑEZ',
    'Nuñez',
    'SIMÕES',
    'JØRGEN;Jørgensen',
    'Total Quartz™;TOTAL QUARTZ™',
    'CITROËN;CITROËN',
    'GÉRARD',
    'NOËL;RAPHAËL;Joël;Anaïs',
    'LÓPEZ;RAMÓN;González',
    'L’HUILE DE L’AVENUE;jusqu’au;aujourd’hui',
    'CŒUR;SŒUR;cœur;Œuvre',
    'Forfait 210 €;210€;N° 12;n°4;20°C',
    'À voir;DÉJÀ;voilà;où',
    'MICHELIN®;« Promo »;205×55;Ø280;m³',
    'MÜLLER;Schröder;STRAßE;GARÇON;Façade',
    'François;Benoît;Forêt;Hélène;Été',
  ],
  cp850: [
    'PEÑA',
    'CITROËN;NOËL',
    'GÉRARD',
    'HÉLÈNE;HÔPITAL;RHÔNE',
    'Gérard;Citroën;voilà',
    'N° 5;n° 6',
    'François;Benoît;Forêt',
  ],
  'mac-roman': [
    'CŒUR',
    'GÉRARD;HÉLÈNE',
    'CITROËN;NOËL',
    'PEÑA',
    'Hélène;cœur;Façade',
    'D’ESSENCE;l’huile',
    'Forfait 210 €',
    'François;Benoît;Forêt',
  ],
};

describe.each(['windows-1252', 'cp850', 'mac-roman'] as const)('a text in %s', (encoding) => {
  test.each(texts[encoding])('%s', (text) => {
    expect(guessOf(encoding, text)).toEqual({ encoding, isClear: true, example: null });
  });
});

describe('a text that can be read in several ways is doubted, with a word of it', () => {
  test.each<[string, string, string, ByteEncoding]>([
    ['RHÔNE', 'RHÔNE', 'RHÈNE', 'cp850'],
    ['HÔPITAL', 'HÔPITAL', 'HÈPITAL', 'cp850'],
    ['Vidange … filtre', '…', 'à', 'cp850'],
    ['RUE DE LA CÔTE', 'CÔTE', 'CÈTE', 'cp850'],
    // What NÚÑEZ looks like that somebody wrote in DOS.
    ['Né¥EZ', 'Né¥EZ', 'NÈ•EZ', 'mac-roman'],
    ['Gérard;20 µm', 'µm', 'Ám', 'cp850'],
  ])('%s', (text, word, otherWord, other) => {
    expect(guessOf('windows-1252', text)).toEqual({
      encoding: 'windows-1252',
      isClear: false,
      example: { encoding: 'windows-1252', word, other, otherWord },
    });
  });

  test('another reading is taken only if it is much likelier than Windows-1252', () => {
    expect(guessOf('cp850', 'LEFÈVRE')).toMatchObject({ encoding: 'windows-1252', isClear: false });
  });

  test('and no more once other words speak for one of them', () => {
    const read = guessOf('windows-1252', 'RHÔNE;HÔPITAL;CÔTE;GÉRARD;RÉVISION');
    expect(read).toMatchObject({ encoding: 'windows-1252', isClear: true });
  });

  test('words of a second encoding in a file are no small matter', () => {
    const guess = createGuess();
    const [first, second] = [bytesIn('windows-1252', 'Gérard;Hélène;'), bytesIn('cp850', 'Zoé;')];
    for (const byte of [...first, ...second]) guess.take(byte);
    expect(guess.guess()).toEqual({
      encoding: 'windows-1252',
      isClear: false,
      example: { encoding: 'windows-1252', word: 'Zo‚', other: 'cp850', otherWord: 'Zoé' },
    });
  });

  test('a text that is French in none', () => {
    const guess = createGuess();
    for (const byte of [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x3b]) guess.take(byte);
    expect(guess.guess()).toMatchObject({ encoding: 'windows-1252', isClear: false });
  });
});

test('a word that is written on every row says no more than once what the file is', () => {
  const often = `${'à CÔTE;'.repeat(500)}GÉRARD;HÉLÈNE;RÉVISION;NOËL`;
  expect(guessOf('windows-1252', often)).toMatchObject({ encoding: 'windows-1252' });
});
