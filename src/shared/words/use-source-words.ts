import type { Fact } from '#src/domain/vehicle/identity.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { sourceMessages } from './messages.ts';
import { useMemberNames } from './sentences.ts';

/** Who says something, and which members: "fichier d’adhérent (SAS GARAGE)". */
export function useSourceWords(): (said: Pick<Fact, 'sources' | 'members'>) => string {
  const names = useMessages(sourceMessages);
  const format = useFormat();
  const memberNames = useMemberNames();
  return ({ sources, members }) => {
    const said = format.list(sources.map((source) => names[source]));
    return members.length > 0 ? `${said} (${memberNames(members)})` : said;
  };
}
