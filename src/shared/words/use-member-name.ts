import type { Member } from '#src/domain/member.ts';
import { useFormat } from '#src/i18n/format.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';

const messages = defineMessages({
  en: { member: (code: string) => `member ${code}`, others: (n: number) => `${n} more` },
  fr: {
    member: (code: string) => `adhérent ${code}`,
    others: (n: number) => (n === 1 ? '1\u00a0autre' : `${n}\u00a0autres`),
  },
});

/** The member's trade name; where none is given, its code, said to be one: "adhérent 920150". */
export function useMemberName(): (member: Member) => string {
  const text = useMessages(messages);
  return ({ tradeName, posCode, key }) => tradeName ?? text.member(posCode ?? key);
}

const MOST_NAMED = 3;

/** Some by their names, the rest by their number: "SAS GARAGE, H2N AUTOMOBILE et 4 autres". */
export function useMemberNames(): (members: readonly Member[]) => string {
  const text = useMessages(messages);
  const format = useFormat();
  const memberName = useMemberName();
  return (members) => {
    const named = members.slice(0, MOST_NAMED).map(memberName);
    const more = members.length - named.length;
    return format.list(more > 0 ? [...named, text.others(more)] : named);
  };
}
