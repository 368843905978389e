import { otherFieldsOf } from '#src/domain/other-fields.ts';
import { namesAllOwners, ownersOf, unnamedRecords } from '#src/domain/owners.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { SectionPart } from '#src/features/vehicle/section-part.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { Empty } from '#src/ui/empty.tsx';
import { OtherFields } from '#src/ui/other-fields.tsx';
import { Panel } from '#src/ui/panel.tsx';
import classes from './client-panel.module.css';
import { messages } from './messages.ts';
import { OwnerRecord } from './owner-record.tsx';

/** Whose car it is: each owner with the network's record and, beside it, what the member's file held. */
export default function ClientPanel({ view: { record } }: { view: VehicleView }) {
  const text = useMessages(messages);
  const owners = ownersOf(record);
  const unnamed = unnamedRecords(record);
  const strays = [...unnamed.qualified, ...unnamed.raw].filter(
    ({ otherFields }) => Object.keys(otherFields).length > 0,
  );
  const isEmpty = owners.length === 0 && strays.length === 0 && namesAllOwners(record);
  return (
    <>
      {/* Owners are made from both lists: what came is shown once, under whatever failed. */}
      <SectionPart name="clients" section={record.clients}>
        {() => null}
      </SectionPart>
      <SectionPart name="rawClients" section={record.rawClients}>
        {() => null}
      </SectionPart>
      {owners.length > 1 && <p className={classes.several}>{text.several(owners.length)}</p>}
      {owners.map((owner) => (
        <OwnerRecord key={owner.key} owner={owner} />
      ))}
      {strays.length > 0 && (
        <Panel title={text.unnamed}>
          <OtherFields title={text.otherFields} fields={otherFieldsOf(strays)} />
        </Panel>
      )}
      {isEmpty && (
        <Panel title={text.title}>
          <Empty>{text.empty}</Empty>
        </Panel>
      )}
    </>
  );
}
