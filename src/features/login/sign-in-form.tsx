import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react';
import { config } from '#src/api/config.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Notice } from '#src/ui/notice.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { messages } from './messages.ts';
import classes from './sign-in-form.module.css';
import type { Credentials, useSignIn } from './use-sign-in.ts';

interface SignInFormProps {
  signIn: ReturnType<typeof useSignIn>;
  /** Who signs in again; the network and the name then can't be changed. */
  again?: { network: string; username: string };
}

type Missing = Partial<Record<keyof Credentials, true>>;

/**
 * Network, name and password. A refusal keeps what was typed and puts the cursor on the password.
 */
export function SignInForm({ signIn, again }: SignInFormProps) {
  const text = useMessages(messages);
  const [missing, setMissing] = useState<Missing>({});
  const [capsLock, setCapsLock] = useState(false);
  const username = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  // Read from the form and not from state, because password managers fill fields without React
  // noticing.
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '');
    const credentials: Credentials = {
      network: again?.network ?? read('network'),
      // Not the field's value: a program may have changed it, although a person can't.
      username: again?.username ?? read('username').trim(),
      password: read('password'),
    };
    const empty: Missing = {
      ...(credentials.username === '' && { username: true }),
      ...(credentials.password === '' && { password: true }),
    };
    setMissing(empty);
    if (empty.username) username.current?.focus();
    else if (empty.password) password.current?.focus();
    else void signIn.send(credentials, () => password.current?.select());
  };

  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <form className={classes.fields} onSubmit={submit} method="post" {...onePress} noValidate>
      {!again && (
        <NativeSelect
          label={text.network}
          name="network"
          data={config.networks.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      <TextInput
        ref={username}
        label={text.username}
        name="username"
        defaultValue={again?.username ?? ''}
        readOnly={again !== undefined}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        error={missing.username && text.required}
        data-autofocus={again ? undefined : true}
      />
      <PasswordInput
        ref={password}
        label={text.password}
        name="password"
        autoComplete="current-password"
        error={missing.password && text.required}
        visibilityToggleButtonProps={{ 'aria-label': text.showPassword, tabIndex: 0 }}
        onKeyUp={watchCapsLock}
        onBlur={() => setCapsLock(false)}
        description={capsLock ? text.capsLock : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus={again ? true : undefined}
      />
      {signIn.failure &&
        (signIn.code ? (
          <signIn.code.SignInFailure thrown={signIn.failure.thrown} />
        ) : (
          <Notice tone="error" title={text.gone} />
        ))}
      <Button type="submit" loading={signIn.isPending} fullWidth>
        {text.submit}
      </Button>
    </form>
  );
}
