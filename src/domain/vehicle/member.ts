/** A garage of the network ("adhérent"), as far as a record names it. */
export interface Member {
  /** Equal for two records of the same member: its ID, or else its code, or else its name. */
  key: string;
  id: number | string | null;
  posCode: string | null;
  tradeName: string | null;
}

/**
 * Null if nothing names the member. On many records the API leaves all three fields null (section
 * 10).
 */
export function memberOf(record: {
  memberId: number | string | null;
  memberPoSCode: string | null;
  memberTradeName: string | null;
}): Member | null {
  const { memberId: id, memberPoSCode: posCode, memberTradeName: tradeName } = record;
  const name = id ?? posCode ?? tradeName;
  return name === null ? null : { key: String(name), id, posCode, tradeName };
}
