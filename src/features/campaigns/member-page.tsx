import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { toAppError } from '#src/api/errors.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { Comparison } from './comparison-panel.tsx';
import { useMemberCodes } from './member-codes.ts';
import { MemberForm } from './member-form.tsx';
import { memberMessages } from './member-messages.ts';
import classes from './member-page.module.css';
import { campaignsQuery } from './queries.ts';

/** Asks whose campaigns, and compares those that were seen; a member's account goes to its own. */
export function MemberPage() {
  const text = useMessages(memberMessages);
  const { network = '' } = useParams();
  const { memberCode } = useRights();
  const { codes, remember, forget } = useMemberCodes(network);
  const lang = useLang();
  const queryClient = useQueryClient();
  const add = async (code: string): Promise<string | null> => {
    try {
      await queryClient.fetchQuery(campaignsQuery({ network, memberCode: code, page: 1 }));
      remember(code);
      return null;
    } catch (thrown) {
      const error = toAppError(thrown);
      return error.kind === 'not-found' ? text.unknown : describeError(error, lang).title;
    }
  };
  if (memberCode !== null) return <Navigate to={paths.campaigns(network, memberCode)} replace />;
  return (
    <div className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <header>
        <h1>{text.title}</h1>
        <p className={classes.intro}>{text.intro}</p>
      </header>
      <MemberForm network={network} codes={codes} size="md" autoFocus onAdd={add} />
      <Comparison network={network} codes={codes} onForget={forget} />
    </div>
  );
}
