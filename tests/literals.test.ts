import { expect, it } from 'vitest';
import { isNode, type Node, nodesIn, nodesOf, sourcesIn, textsIn, treeOf } from './syntax.ts';

/** Attributes that somebody reads or hears. */
const SAID =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|alt|caption|description|heading|hint|label|note|placeholder|summary|title)$/;

const WORD = /\p{L}{2}/u;

/** What components say in words of their own, rather than in those of a catalogue. */
const literalsIn = (source: string): string[] =>
  nodesIn(treeOf('x.tsx', source))
    .flatMap((node) => {
      if (node.type === 'JSXText') return [String(node.value)];
      if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
        return nodesOf(node.children)
          .filter(({ type }) => type === 'JSXExpressionContainer')
          .flatMap(valuesOf);
      }
      const isSaid =
        node.type === 'JSXAttribute' && isNode(node.name) && SAID.test(String(node.name.name));
      return isSaid && isNode(node.value) ? valuesOf(node.value) : [];
    })
    .map((text) => text.trim())
    .filter((text) => WORD.test(text));

/** The texts that an expression may come to, as far as they stand in it. */
function valuesOf(node: Node): string[] {
  const of = (...keys: string[]) => keys.flatMap((key) => nodesOf(node[key]).flatMap(valuesOf));
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return textsIn(node);
    case 'ConditionalExpression':
      return of('consequent', 'alternate');
    case 'LogicalExpression':
      return of('left', 'right');
    case 'BinaryExpression':
      return node.operator === '+' ? of('left', 'right') : [];
    default:
      return of('expression');
  }
}

it.each([
  ['<p>Bonjour</p>', ['Bonjour']],
  ['<p>{text.hello} Bonjour</p>', ['Bonjour']],
  ["<p>{isLate ? 'En retard' : text.onTime}</p>", ['En retard']],
  ['<p>{isLate && `En retard`}</p>', ['En retard']],
  ["<><p>{name ?? 'inconnu'}</p></>", ['inconnu']],
  ['<input placeholder="Votre nom" />', ['Votre nom']],
  ["<input aria-label={text.name + ' obligatoire'} />", ['obligatoire']],
  ["<Tab icon={<p title='Aide'>?</p>} />", ['Aide']],
  ['<p className="big" data-kind={kind === \'late\'}>{text.hello}, {n}</p>', []],
])('%s: words of its own %j', (source, words) => {
  expect(literalsIn(`const x = ${source};`)).toEqual(words);
});

/** What is the same in every language, and why. */
const sameInAll: Readonly<Record<string, string>> = {
  'Vision 360': 'the product’s name',
  '0 · Vision 360': 'a page’s title: its name comes from a catalogue',
  VIN: 'the mark that is on the car and in its papers',
};

it('a component says nothing that is not in a catalogue', () => {
  const components = sourcesIn('src').filter(({ name }) => name.endsWith('.tsx'));
  expect(components.length).toBeGreaterThan(100);
  const found = components.flatMap(({ name, source }) =>
    literalsIn(source).map((words) => ({ name, words })),
  );
  expect(found.filter(({ words }) => !(words in sameInAll))).toEqual([]);
  expect(Object.keys(sameInAll).filter((one) => !found.some(({ words }) => words === one))).toEqual(
    [],
  );
});
