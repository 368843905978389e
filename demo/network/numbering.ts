import { toDays } from '#rules/days.ts';
import type { DemoMember } from './members.ts';

const FIRST_DAY = toDays('2000-01-01');
const INVOICES_PER_DAY = 1_000;

/** Higher than the documented numbers (58445960 in section 14, 35129724 in section 9). */
const FIRST_CLIENT_ID = 60_000_001;
const FIRST_INVOICE_ID = 40_000_001;
const FIRST_DMS_CLIENT = 10_001;

/** Gives out numbers like the network and its members' software; no number twice. */
export function numbering() {
  let clients = FIRST_CLIENT_ID;
  let invoices = FIRST_INVOICE_ID;
  let dmsClients = FIRST_DMS_CLIENT;
  const invoicesOfDay = new Map<number, Uint16Array>();

  return {
    clientId: (): number => clients++,
    invoiceId: (): number => invoices++,

    /**
     * A member's own number for a client. No two members share one, so the number tells which
     * member it is.
     */
    clientDmsId: (): string => String(dmsClients++),

    /**
     * The member's own number for an invoice. It rises from one day to the next.
     * @param day days since 1970-01-01
     */
    invoiceDmsId({ id }: DemoMember, day: number): string {
      const counts = invoicesOfDay.get(id) ?? new Uint16Array(20_000);
      invoicesOfDay.set(id, counts);
      const sinceFirst = day - FIRST_DAY;
      const count = (counts[sinceFirst] ?? 0) + 1;
      if (count >= INVOICES_PER_DAY) throw new RangeError(`member ${id}: too many invoices a day`);
      counts[sinceFirst] = count;
      return String(sinceFirst * INVOICES_PER_DAY + count);
    },
  };
}
export type Numbering = ReturnType<typeof numbering>;
