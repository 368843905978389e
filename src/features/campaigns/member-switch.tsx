import { Link } from 'react-router';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { useMemberCodes } from './member-codes.ts';
import { MemberForm } from './member-form.tsx';
import { memberMessages } from './member-messages.ts';
import classes from './member-switch.module.css';

interface MemberSwitchProps {
  network: string;
  /** The member in sight. */
  current: string;
  /** There is no such member: its code stands in the field to be corrected. */
  isUnknown: boolean;
}

/** Other members at hand, for those who may see them: a member's account sees its own only. */
export function MemberSwitch({ network, current, isUnknown }: MemberSwitchProps) {
  const text = useMessages(memberMessages);
  const rights = useRights();
  const { codes } = useMemberCodes(network);
  const others = codes.filter((code) => code !== current);
  if (rights.role === 'member') return null;
  return (
    <div className={classes.switch}>
      <MemberForm
        key={`${current} ${isUnknown}`}
        initial={isUnknown ? current : ''}
        network={network}
        size="xs"
        codes={others}
      />
      <p className={classes.others}>
        {others.length > 0 && (
          <>
            {text.alsoSeen}{' '}
            {others.slice(0, 5).map((code) => (
              <Link key={code} to={paths.campaigns(network, code)} className={classes.link}>
                {code}
              </Link>
            ))}
          </>
        )}
        <Link to={paths.campaigns(network)} className={classes.link}>
          {text.compare}
        </Link>
      </p>
    </div>
  );
}
