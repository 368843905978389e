import { expect, test } from 'vitest';
import { CLIENTS, previewOf } from '#tests/support/page/previewed-archives.ts';
import { windows1252 } from '#tests/support/zip.ts';
import { doubtMessages } from './messages.ts';

test('an uncertain encoding is said with the one taken and a word as both read it', async () => {
  const content = windows1252(CLIENTS.replace('Gérard', 'RHÔNE'));
  const { entries } = await previewOf({ 'clients.csv': content });
  const doubts = entries[0]?.content?.fileDoubts ?? [];
  expect(doubts.map((doubt) => doubtMessages.fr.file(doubt))).toEqual([
    'Son encodage n’est pas certain\u00a0: lu comme Windows-1252, «\u00a0RHÔNE\u00a0», mais «\u00a0RHÈNE\u00a0» en CP850 (DOS)\u00a0; vérifiez que les accents sont justes.',
  ]);
  expect(doubts.map((doubt) => doubtMessages.en.file(doubt))).toEqual([
    'Its encoding is not certain: read as Windows-1252, “RHÔNE”, but “RHÈNE” in CP850 (DOS); look whether the accents are right.',
  ]);
});
