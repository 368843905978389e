import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { isJsonObject } from '#contract/record.ts';
import { AnswerPanel } from './answer-panel.tsx';

const wire =
  '{"__proto__":"a","constructor":"b","toString":"c","lines":[{"line":1},{"__proto__":"d","constructor":"e","valueOf":"f"},{"line":1}]}';

const details = () => {
  const parsed: unknown = JSON.parse(wire);
  return isJsonObject(parsed) ? parsed : {};
};

/** What a person reads, cell by cell or label by label. */
const readOut = (page: string) =>
  page
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== '');

test('an answer’s keys are shown as text, even those that every JavaScript object has', () => {
  const page = renderToStaticMarkup(
    <MantineProvider withGlobalClasses={false}>
      <AnswerPanel
        answer={{ isAccepted: true, message: null, details: details(), body: details() }}
      />
    </MantineProvider>,
  );
  const [said] = page.split('<details');
  expect(readOut(said ?? '')).toEqual([
    'Réponse du réseau',
    'Lines',
    ...['CSV', 'Lines'],
    ...['Ligne', 'Proto', 'Constructor', 'Value of'],
    ...['1', '—', '—', '—'],
    ...['—', 'd', 'e', 'f'],
    ...['1', '—', '—', '—'],
    ...['Proto', 'a', 'Constructor', 'b', 'To string', 'c'],
  ]);
});
