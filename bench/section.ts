/** One line of the table. */
export interface Row {
  what: string;
  /** With its unit: "4.2 ms". */
  measured: string;
  /** What it was measured on, or what it is to be read beside. */
  note?: string;
}

export interface Context {
  /** An empty folder that is removed in the end. */
  folder: string;
  /** The browser's program, as `scripts/chromium.mjs` found it. */
  chromium: string;
  /** How many vehicles the large demonstration has. */
  vehicles: number;
  /** Says what is being done, beside the table. */
  say: (doing: string) => void;
}

/** A file of bench/ is one: `main.ts` lists them. */
export interface Section {
  name: string;
  run(context: Context): Promise<Row[]>;
}
