import { CLIENTS_HEADER, INVOICES_HEADER } from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';

/** Two members send in each round: one a large file, the other a small one at the same time. */
export interface Sender {
  username: string;
  memberId: number;
  clients: number;
  lines: number;
  /** A plate that no other member has. */
  plate: string;
}

export const large: Sender = {
  username: 'h2n',
  memberId: 57525,
  clients: 200,
  lines: 4000,
  plate: 'KI-001-LL',
};
export const small: Sender = {
  username: 'commercy',
  memberId: 78612,
  clients: 1,
  lines: 3,
  plate: 'KI-002-LL',
};

/** How many lines a round's file has: all those of the round before, and a few more. */
export const linesIn = ({ lines }: Sender, round: number): number => lines + 3 * round;

/**
 * A member's file for one round. Every row carries the round's number: in the name of its client,
 * or in the amount of its line. It contains all rows of earlier rounds, changed.
 */
export function fileOf(sender: Sender, round: number): Promise<Uint8Array<ArrayBuffer>> {
  const { clients, plate } = sender;
  const clientRows = Array.from(
    { length: clients },
    (_, index) => `;KILL-${index};${round};;;${plate};PEUGEOT;208;ESSENCE;2018-05-14;;`,
  );
  const lineRows = Array.from({ length: linesIn(sender, round) }, (_, index) => {
    const invoice = Math.floor(index / 3);
    return `;KILL-${invoice % clients};KILL-${invoice};2023-05-02;${round};48200;${plate};;Vidange moteur;1;`;
  });
  return zipOf({
    'clients.csv': [CLIENTS_HEADER, ...clientRows].join('\n'),
    'factures.csv': [INVOICES_HEADER, ...lineRows].join('\n'),
  });
}
