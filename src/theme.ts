import { createTheme, type MantineColorsTuple } from '@mantine/core';

/**
 * The only accent: ink blue, close to the band of a French plate. Every other colour is neutral or
 * shows urgency.
 */
const ink: MantineColorsTuple = [
  '#eef4fb',
  '#dae6f4',
  '#b3cce8',
  '#88b0dc',
  '#6598d1',
  '#4a82c4',
  '#356eb3',
  '#1f5596',
  '#184579',
  '#11345c',
];

/** The dark scheme's greys, in the same blue as its surfaces; Mantine's own greys are neutral. */
const dark: MantineColorsTuple = [
  '#e4e9ee',
  '#b7c4d0',
  '#8a96a2',
  '#6d7985',
  '#434e59',
  '#343d46',
  '#262e36',
  '#1d232a',
  '#181d23',
  '#14191e',
];

export const theme = createTheme({
  primaryColor: 'ink',
  black: '#1b2733',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark },
  fontFamily: "'Public Sans Variable', 'Public Sans Fallback', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: 'var(--mantine-font-size-lg)', lineHeight: '1.25' },
      h2: { fontSize: 'var(--mantine-font-size-md)', lineHeight: '1.3' },
      h3: { fontSize: 'var(--mantine-font-size-sm)', lineHeight: '1.35' },
    },
  },
  // Four sizes: 12 px for notes, 14 for text, 16 for headings and fields, 20 for a page's title.
  fontSizes: { lg: '1.25rem' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
});
