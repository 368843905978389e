import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

export interface Node {
  type: string;
  [key: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** What isn't said: types, keys of objects, and what something is compared with. */
const isUnsaid = (parent: Node, key: string): boolean =>
  /^(typeAnnotation|returnType|typeArguments|typeParameters)$/.test(key) ||
  (key === 'key' && parent.type === 'Property') ||
  (parent.type === 'BinaryExpression' && /^[=!]==$/.test(String(parent.operator))) ||
  (parent.type === 'SwitchCase' && key === 'test') ||
  (parent.type === 'MemberExpression' && key === 'property');

export const nodesOf = (value: unknown): Node[] =>
  (Array.isArray(value) ? value : [value]).filter(isNode);

const childrenOf = (node: Node): Node[] => Object.values(node).flatMap(nodesOf);

const partsOf = (node: Node): Node[] =>
  Object.entries(node).flatMap(([key, value]) => (isUnsaid(node, key) ? [] : nodesOf(value)));

/** Every text in a piece of code. What a template puts in reads "0". */
export function textsIn(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'JSXText') return [String(node.value)];
  const parts = partsOf(node).flatMap(textsIn);
  return node.type === 'TemplateLiteral' ? [templateText(node), ...parts] : parts;
}

const templateText = ({ quasis }: Node): string =>
  (Array.isArray(quasis) ? quasis : []).map((quasi) => String(quasi.value.cooked)).join('0');

/** A node and all that are in it. */
export const nodesIn = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(nodesIn)];

/** The topmost nodes that are asked for, and what `take` makes of each. */
export function find<T>(node: Node, take: (node: Node) => T[] | null): T[] {
  return take(node) ?? partsOf(node).flatMap((part) => find(part, take));
}

/** The syntax tree of a file. */
export function treeOf(name: string, source: string): Node {
  const { program, errors } = parseSync(name, source);
  const tree: unknown = program;
  if (errors.length > 0 || !isNode(tree)) throw new Error(`${name} cannot be parsed`);
  return tree;
}

const root = join(import.meta.dirname, '..');

/** The files of a folder that aren't tests, with what is in them. */
export const sourcesIn = (folder: string): { name: string; source: string }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .map((name) => ({ name, source: readFileSync(join(root, name), 'utf8') }));
