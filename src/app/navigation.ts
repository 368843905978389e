import { paths } from '#src/paths.ts';

interface Destination {
  name: 'vehicle';
  to: (network: string) => string;
  /** Current only at this very address. */
  end: boolean;
}

/** The pages that exist, in the order of a counter's day. */
export const navigation: readonly Destination[] = [
  { name: 'vehicle', to: () => paths.home(), end: true },
];
