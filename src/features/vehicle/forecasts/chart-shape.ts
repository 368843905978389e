/** Sizes in px that the rows of text and the plot laid over them share. */

/** Above the rows: today's label, then the ticks'. */
export const axisHeight = 40;

/** Where it is narrow the text stands above its marks, else beside them. */
export const rowShape = (compact: boolean) =>
  compact ? { height: 84, marksAt: 64 } : { height: 48, marksAt: 24 };
