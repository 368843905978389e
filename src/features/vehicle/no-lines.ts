/**
 * For a direction without grid lines: the chart library would work out where they'd be, and measure
 * their labels, all the same.
 */
export const noLines = (): number[] => [];
