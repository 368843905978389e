import { Navigate, useParams } from 'react-router';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { Comparison } from './comparison-panel.tsx';
import { useMemberCodes } from './member-codes.ts';
import { MemberForm } from './member-form.tsx';
import { memberMessages } from './member-messages.ts';
import classes from './member-page.module.css';

/** Asks whose campaigns, and compares those that were seen; a member's account goes to its own. */
export function MemberPage() {
  const text = useMessages(memberMessages);
  const { network = '' } = useParams();
  const { memberCode } = useRights();
  const { codes, remember, forget } = useMemberCodes(network);
  if (memberCode !== null) return <Navigate to={paths.campaigns(network, memberCode)} replace />;
  return (
    <div className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <header>
        <h1>{text.title}</h1>
        <p className={classes.intro}>{text.intro}</p>
      </header>
      <MemberForm network={network} codes={codes} size="md" autoFocus onAdd={remember} />
      <Comparison network={network} codes={codes} onForget={forget} />
    </div>
  );
}
