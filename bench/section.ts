/** One line of the table. */
export interface Row {
  what: string;
  /** The value with its unit: "4.2 ms". */
  measured: string;
  /** What it was measured on, or what to compare it with. */
  note?: string;
}

export interface Context {
  /** An empty folder that is removed at the end. */
  folder: string;
  /** The path of the browser's program, which `scripts/chromium.mjs` found. */
  chromium: string;
  /** How many vehicles the large demonstration has. */
  vehicles: number;
  /** How often what varies is measured beside the floor; the table shows medians. */
  rounds: number;
  /** Says what is going on, apart from the table. */
  say: (doing: string) => void;
}

/** A group of measurements. Each is a file of bench/, and `main.ts` lists them. */
export interface Section {
  name: string;
  run(context: Context): Promise<Row[]>;
}
