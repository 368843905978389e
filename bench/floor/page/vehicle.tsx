import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import ky from 'ky';
import { lazy, Suspense } from 'react';
import { useNavigate, useParams } from 'react-router';
import * as v from 'valibot';
import { Rows } from './rows.tsx';

const Chart = lazy(() => import('./chart.tsx'));

const text = v.nullish(v.string());
const number = v.nullish(v.number());
const Line = v.object({
  invoiceDmsId: text,
  invoiceDate: text,
  invoiceAmount: number,
  vehicleMileage: number,
  jobLabel: text,
  partLabel: text,
  partBrand: text,
  partQuantity: number,
});
const Vehicle = v.object({
  vehicleInformations: v.record(v.string(), v.nullish(v.union([v.string(), v.number()]))),
  importFactureList: v.array(Line),
});

const TABS = ['Synthèse', 'Factures', 'Prévisions', 'Opérations'];
const COLUMNS = Object.keys(Line.entries);

export default function VehiclePage() {
  const { plate = '', tab = 'Synthèse' } = useParams();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['vehicle', plate],
    queryFn: async ({ signal }) =>
      v.parse(Vehicle, await ky.get(`/api/vehicles/${plate}`, { signal }).json()),
  });
  if (!data) return <p>Chargement</p>;
  const lines = data.importFactureList;
  return (
    <main>
      <h1>{plate}</h1>
      <Tabs value={tab} onChange={(to) => navigate(`/vehicles/${plate}/${to}`)} keepMounted={false}>
        <Tabs.List>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="Synthèse">
          <ol>
            {Object.entries(data.vehicleInformations).map(([name, value]) => (
              <li key={name}>
                {name}: {value ?? '–'}
              </li>
            ))}
          </ol>
          <Rows rows={lines} columns={COLUMNS} />
        </Tabs.Panel>
        <Tabs.Panel value="Factures">
          <Rows rows={lines} columns={COLUMNS} />
        </Tabs.Panel>
        <Tabs.Panel value="Prévisions">
          <Suspense>
            <Chart lines={lines} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="Opérations">
          <Rows rows={lines} columns={['jobLabel', 'invoiceDate']} />
        </Tabs.Panel>
      </Tabs>
    </main>
  );
}
