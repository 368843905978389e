import type { Member } from '#src/domain/member.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';

const messages = defineMessages({
  en: { member: (code: string) => `member ${code}` },
  fr: { member: (code: string) => `adhérent ${code}` },
});

/** The member's trade name; where none is given, its code, said to be one: "adhérent 920150". */
export function useMemberName(): (member: Member) => string {
  const text = useMessages(messages);
  return ({ tradeName, posCode, key }) => tradeName ?? text.member(posCode ?? key);
}
