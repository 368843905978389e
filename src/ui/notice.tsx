import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';
import { SendButton } from './send-button.tsx';

interface NoticeProps {
  /** `error` is announced at once (role alert), `info` when the reader is free (role status). */
  tone: 'error' | 'info';
  title: string;
  /** The page has nothing else to say, so the title is the page's heading. */
  wholePage?: boolean;
  children?: ReactNode;
  /** What the person can do next, always in sight. */
  action?: { label: string; onClick: () => void; pending?: boolean };
}

/** Says what happened and what to do, in the place where it happened. */
export function Notice({ tone, title, wholePage = false, children, action }: NoticeProps) {
  const Title = wholePage ? 'h1' : 'p';
  const Icon = tone === 'error' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon className={classes.icon} size={20} aria-hidden />
      <div className={classes.body}>
        <Title className={classes.title}>{title}</Title>
        {children}
        {action && (
          <SendButton
            className={classes.action ?? ''}
            size="xs"
            variant="default"
            onClick={action.onClick}
            loading={action.pending ?? false}
          >
            {action.label}
          </SendButton>
        )}
      </div>
    </div>
  );
}
