import { Link } from 'react-router';
import type { Owner } from '#src/domain/owners.ts';
import { messages as clientMessages } from '#src/features/vehicle/client/messages.ts';
import { RecordValue } from '#src/features/vehicle/client/record-value.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { ownerName } from '#src/shared/vehicle/owner-contact.tsx';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { Clamp } from '#src/ui/clamp.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Panel } from '#src/ui/panel.tsx';
import classes from './data-table.module.css';
import { DataTable } from './data-table.tsx';
import { messages } from './messages.ts';

/** Where the network's record of an owner says another thing than the member's file. */
export function OwnerDifferences({ owners }: { owners: readonly Owner[] }) {
  const text = useMessages(messages);
  const { fields, field, qualified, raw, unnamedOwner } = useMessages(clientMessages);
  const vehicle = useVehicleKey();
  const compared = owners.some(({ comparisons }) => comparisons.length > 0);
  const rows = owners.flatMap((owner) =>
    owner.comparisons.flatMap(({ fields: own }, index) =>
      own
        .filter(({ state }) => state === 'different')
        .map((one) => ({ ...one, key: `${owner.key}/${index}/${one.field}`, owner })),
    ),
  );
  return (
    <Panel
      title={text.owners}
      aside={
        <Link className={classes.link} to={paths.vehicle(vehicle, 'client')}>
          {text.ownerRecords}
        </Link>
      }
    >
      {owners.length > 1 && <p className={classes.said}>{text.severalOwners(owners.length)}</p>}
      {rows.length === 0 && <Empty>{compared ? text.ownersAgree : text.noOwners}</Empty>}
      {rows.length > 0 && (
        <DataTable title={text.owners} stacks="labels">
          <thead>
            <tr>
              <th scope="col">{text.owner}</th>
              <th scope="col">{field}</th>
              <th scope="col" className={classes.compared}>
                {qualified}
              </th>
              <th scope="col" className={classes.compared}>
                {raw}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <Clamp>{ownerName(row.owner) ?? unnamedOwner}</Clamp>
                </th>
                <td data-label={field}>{fields[row.field]}</td>
                <td data-label={qualified}>
                  <RecordValue field={row.field}>{row.qualified}</RecordValue>
                </td>
                <td data-label={raw}>
                  <RecordValue field={row.field}>{row.raw}</RecordValue>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
