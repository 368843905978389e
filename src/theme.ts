import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

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

/**
 * Our own tokens, in addition to Mantine's: surfaces, thin lines, and the urgency scale. A word
 * always goes with an urgency colour. Each text colour keeps a contrast of 4.5:1 on its surface, in
 * both schemes.
 */
export const tokens: ReturnType<CSSVariablesResolver> = {
  variables: {
    '--plate-band': '#003c9e',
    '--plate-paper': '#ffffff',
    '--plate-ink': '#15181c',
    '--page-width': '84rem',
    '--header-height': '3.25rem',
  },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#566371',
    '--mantine-color-placeholder': '#6b7783',
    '--mantine-color-error': '#b3261e',
    '--surface-page': '#f4f6f8',
    '--surface-panel': '#ffffff',
    '--surface-sunken': '#f0f3f6',
    '--hairline': '#d8dee4',
    '--hairline-strong': '#b3bdc7',
    '--tone-overdue': '#b3261e',
    '--tone-overdue-surface': '#fdecea',
    '--tone-soon': '#8f4f00',
    '--tone-soon-surface': '#fdf1de',
    '--tone-calm': '#3d5163',
    '--tone-calm-surface': '#e9eef3',
    '--tone-good': '#1e6b3a',
    '--tone-good-surface': '#e6f4ea',
    '--chart-mileage': '#1f5596',
    '--chart-period': '#0e7a6d',
    '--chart-inspection': '#7a4b9e',
    '--chart-muted': '#a9b4bf',
  },
  dark: {
    '--mantine-color-body': '#1d232a',
    '--mantine-color-text': '#e4e9ee',
    '--mantine-color-dimmed': '#a3afba',
    '--mantine-color-placeholder': '#8a96a2',
    '--mantine-color-error': '#ff9b92',
    '--mantine-color-anchor': '#88b0dc',
    '--surface-page': '#14191e',
    '--surface-panel': '#1d232a',
    '--surface-sunken': '#181d23',
    '--hairline': '#343d46',
    '--hairline-strong': '#525d68',
    '--tone-overdue': '#ff9b92',
    '--tone-overdue-surface': '#46211e',
    '--tone-soon': '#f3b75d',
    '--tone-soon-surface': '#402d10',
    '--tone-calm': '#b7c4d0',
    '--tone-calm-surface': '#2a333c',
    '--tone-good': '#84d09d',
    '--tone-good-surface': '#1c3a27',
    '--chart-mileage': '#6598d1',
    '--chart-period': '#45b8a8',
    '--chart-inspection': '#b48fd6',
    '--chart-muted': '#5f6b76',
  },
};

export const cssVariablesResolver: CSSVariablesResolver = () => tokens;
