import { useEffect, useEffectEvent, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { describeError } from '#src/i18n/errors.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { refusalOf } from '#src/shared/campaigns/campaign-reading.ts';
import { useKnownMembers } from '#src/shared/campaigns/known-members.ts';
import { useMemberCodes } from '#src/shared/campaigns/member-codes.ts';
import { MemberForm } from '#src/shared/campaigns/member-form.tsx';
import { memberMessages } from '#src/shared/campaigns/member-messages.ts';
import { Comparison } from './comparison.tsx';
import { DirectoryList } from './directory-list.tsx';
import classes from './members-page.module.css';
import { membersParams } from './members-search.ts';
import { membersMessages } from './messages.ts';
import { PasteCodes } from './paste-codes.tsx';

/**
 * Asks for a member, and compares many. A member's own account goes straight to its own page.
 */
export function MembersPage() {
  const text = useMessages(membersMessages);
  const { network = '' } = useParams();
  const { memberCode } = useRights();
  if (memberCode !== null) return <Navigate to={paths.campaigns(network, memberCode)} replace />;
  return (
    <div className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <header>
        <h1>{text.title}</h1>
        <p className={classes.intro}>{text.intro}</p>
      </header>
      <Members network={network} />
    </div>
  );
}

function Members({ network }: { network: string }) {
  const text = useMessages(memberMessages);
  const lang = useLang();
  const { values, change } = useAddress(membersParams);
  const { code: chosen, sort, find, window } = values;
  const { codes: used, remember, forget } = useMemberCodes(network);
  const directory = useKnownMembers(network);
  const { seesBlacklist } = useRights();
  // Whoever comes to choose finds everything to choose with; whoever comes back, the comparison.
  const [isNew] = useState(chosen.length === 0 && used.length === 0);

  const add = (codes: readonly string[]) => {
    for (const code of codes.toReversed()) remember(code);
    change((before) => ({ code: [...new Set([...before.code, ...codes])] }));
  };
  const remove = (codes: readonly string[]) => {
    for (const code of codes) forget(code);
    change((before) => ({ code: before.code.filter((one) => !codes.includes(one)) }));
  };
  // Without a choice in the address, the members seen in this session are compared.
  const begin = useEffectEvent(() => add(chosen.length > 0 ? chosen : used));
  useEffect(() => begin(), []);

  const addOne = async (memberCode: string): Promise<string | null> => {
    const refusal = await refusalOf({ network, memberCode });
    if (refusal === null) add([memberCode]);
    if (refusal?.kind === 'not-found') return text.unknown;
    return refusal && describeError(refusal, lang).title;
  };
  return (
    <>
      <div className={classes.choose}>
        <MemberForm network={network} codes={used} size="md" autoFocus={isNew} onAdd={addOne} />
        <div className={classes.ways}>
          <PasteCodes isOpen={isNew} chosen={chosen} onAdd={add} />
          <DirectoryList
            network={network}
            isOpen={isNew}
            directory={directory}
            chosen={chosen}
            find={find}
            onFind={(words) => change({ find: words })}
            onAdd={add}
            onRemove={remove}
          />
        </div>
      </div>
      <Comparison
        network={network}
        codes={chosen}
        canName={seesBlacklist && !directory.hasOptOuts}
        names={new Map(directory.members.map(({ code, name }) => [code, name]))}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        window={window}
        onWindow={(days) => change({ window: days })}
        onRemove={remove}
      />
    </>
  );
}
