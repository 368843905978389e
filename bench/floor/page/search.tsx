import { Button, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';

export default function Search() {
  const navigate = useNavigate();
  return (
    <main>
      <h1>Recherche</h1>
      <form action={(form) => navigate(`/vehicles/${form.get('plate')}`)}>
        <TextInput name="plate" label="Immatriculation" required />
        <Button type="submit">Chercher</Button>
      </form>
    </main>
  );
}
