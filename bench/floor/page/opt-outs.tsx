import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import ky from 'ky';
import { useDeferredValue, useMemo, useState } from 'react';
import { Rows } from './rows.tsx';

interface Client {
  [name: string]: unknown;
  clientNom: string;
  clientEmail: string;
}

const COLUMNS = ['clientNom', 'clientPrenom', 'clientEmail', 'clientPortable', 'relanceSms'];

export default function OptOuts() {
  const { data = [] } = useQuery({
    queryKey: ['opt-outs'],
    queryFn: ({ signal }) => ky.get('/api/opt-outs', { signal, timeout: false }).json<Client[]>(),
    structuralSharing: false,
  });
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.toLowerCase());
  const rows = useMemo(
    () =>
      wanted === ''
        ? data
        : data.filter(
            ({ clientNom, clientEmail }) =>
              clientNom.toLowerCase().includes(wanted) || clientEmail.includes(wanted),
          ),
    [data, wanted],
  );
  return (
    <main>
      <h1>{rows.length} clients</h1>
      <TextInput
        label="Rechercher"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {data.length > 0 && <Rows rows={rows} columns={COLUMNS} />}
    </main>
  );
}
