const numbered = (from: number, step: number, words: string): [string, number][] =>
  words.split(' ').map((word, at) => [word, from + at * step]);

/** What each word of a number says, in both languages. Folded. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...numbered(0, 1, 'zero un deux trois quatre cinq six sept huit neuf'),
  ...numbered(10, 1, 'dix onze douze treize quatorze quinze seize'),
  ...numbered(20, 10, 'vingt trente quarante cinquante soixante septante huitante nonante'),
  ...numbered(0, 1, 'oh one two three four five'),
  ...numbered(7, 1, 'seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'),
  ...numbered(17, 1, 'seventeen eighteen nineteen'),
  ...numbered(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
  ['une', 1] as const,
  ['vingts', 20] as const,
  ['octante', 80] as const,
]);
