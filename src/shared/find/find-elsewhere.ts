type Open = (typed: string) => void;

let opens: Open | null = null;

/** Where a text goes that was typed into a plate's field and is no plate. Returns how to stop. */
export function onFind(open: Open): () => void {
  opens = open;
  return () => {
    opens = null;
  };
}

export const findElsewhere: Open = (typed) => opens?.(typed);
