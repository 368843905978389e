import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import ky from 'ky';
import { useNavigate } from 'react-router';

export default function SignIn() {
  const navigate = useNavigate();
  const signIn = useMutation({
    mutationFn: (form: FormData) => ky.post('/api/sign-in', { body: form }).json(),
    onSuccess: () => navigate('/'),
  });
  return (
    <main>
      <h1>Connexion</h1>
      <form action={(form) => signIn.mutate(form)}>
        <TextInput name="username" label="Identifiant" required />
        <PasswordInput name="password" label="Mot de passe" required />
        <Button type="submit" loading={signIn.isPending}>
          Se connecter
        </Button>
      </form>
    </main>
  );
}
