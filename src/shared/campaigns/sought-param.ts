import { typedText } from '#src/shared/address/params.ts';

/** The plate of the client whom a link asks to see. A plate never goes into an address. */
export const soughtParam = { sought: typedText };
