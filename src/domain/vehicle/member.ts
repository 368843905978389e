/** A garage of the network ("adhérent"), as far as a record names it. */
export interface Member {
  /** The same for two records of one member: its ID, else its code, else its name. */
  key: string;
  id: number | string | null;
  posCode: string | null;
  tradeName: string | null;
}

/** Null where nothing names the member: the API leaves all three null on many records (section 10). */
export function memberOf(record: {
  memberId: number | string | null;
  memberPoSCode: string | null;
  memberTradeName: string | null;
}): Member | null {
  const { memberId: id, memberPoSCode: posCode, memberTradeName: tradeName } = record;
  const name = id ?? posCode ?? tradeName;
  return name === null ? null : { key: String(name), id, posCode, tradeName };
}
