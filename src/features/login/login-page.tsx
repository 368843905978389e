import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { config, networkLabel } from '#src/api/config.ts';
import { langs, setLang, useLang, useMessages } from '#src/i18n/lang.ts';
import { nextAfterSignIn } from '#src/paths.ts';
import { useSessionState } from '#src/session/use-session.ts';
import { onePress } from '#src/ui/one-press.ts';
import classes from './login-page.module.css';
import { messages } from './messages.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useSignIn } from './use-sign-in.ts';

export function LoginPage() {
  const text = useMessages(messages);
  const lang = useLang();
  const navigate = useNavigate();
  const { search } = useLocation();
  const isSignedIn = useSessionState().status !== 'signed-out';
  // Whoever signed in, here or in another tab. Until the next page's code has come, this one stays.
  useEffect(() => {
    if (isSignedIn) void navigate(nextAfterSignIn(search), { replace: true });
  }, [isSignedIn, navigate, search]);
  const signIn = useSignIn(isSignedIn);
  return (
    <main className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <div className={classes.column}>
        {signIn.code && <signIn.code.OfflineNotice />}
        <div className={classes.head}>
          <p className={classes.brand}>Vision 360</p>
          {langs
            .filter((other) => other.lang !== lang)
            .map((other) => (
              <Button
                key={other.lang}
                variant="subtle"
                color="gray"
                size="compact-sm"
                lang={other.lang}
                onClick={() => setLang(other.lang)}
              >
                {other.label}
              </Button>
            ))}
        </div>
        <div className={classes.form}>
          <h1 className={classes.title}>{text.title}</h1>
          <SignInForm signIn={signIn} />
        </div>
        {config.demoAccounts.length > 0 && (
          <section className={classes.demo} aria-label={text.demoTitle}>
            <p className={classes.note}>
              <strong>{text.demoTitle}.</strong> {text.demoNote}
            </p>
            <ul className={classes.accounts} {...onePress}>
              {config.demoAccounts.map((account) => (
                <li key={`${account.network} ${account.username}`}>
                  <Button
                    className={classes.account ?? ''}
                    variant="default"
                    size="xs"
                    fullWidth
                    justify="flex-start"
                    onClick={() => signIn.isPending || signIn.send(account)}
                  >
                    <span>
                      {account.label}{' '}
                      <span className={classes.role}>
                        {text[account.role]}, {networkLabel(account.network)}
                      </span>
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}
