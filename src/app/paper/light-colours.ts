import { tokens } from '#src/theme.ts';

/** What Mantine itself gives another value in the dark. */
const own = {
  '--mantine-color-scheme': 'light',
  '--mantine-color-text': 'var(--mantine-color-black)',
  '--mantine-color-anchor': 'var(--mantine-color-ink-7)',
  '--mantine-primary-color-filled': 'var(--mantine-color-ink-7)',
};

/** Paper is white, whatever the theme of the screen: every colour in its light value. */
export function lightColours(): string {
  const declared = Object.entries({ ...own, ...tokens.light }).map(
    ([name, value]) => `${name}: ${value};`,
  );
  return `@media print { :root[data-mantine-color-scheme] { ${declared.join(' ')} } }`;
}
