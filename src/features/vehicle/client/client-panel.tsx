import { Fragment, Suspense } from 'react';
import { ahead } from '#src/code-ahead.ts';
import {
  namesAllOwners,
  type Owner,
  type RecordComparison,
  unnamedRecords,
} from '#src/domain/owners/owners.ts';
import { otherFieldsOf } from '#src/domain/quality/other-fields.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { clientMessages } from '#src/features/vehicle/messages.ts';
import { RecordValue, SectionPart } from '#src/features/vehicle/panel-parts.tsx';
import { fetchCode } from '#src/fetch-code.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import {
  Consents,
  ContactLinks,
  ContactWarnings,
  useOwnerName,
} from '#src/shared/vehicle/owner-contact.tsx';
import { PanelBoundary } from '#src/shared/vehicle/panel-boundary.tsx';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { Fields } from '#src/ui/fields.tsx';
import { OtherFields } from '#src/ui/other-fields.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Clamp, Empty } from '#src/ui/text.tsx';
import classes from './client-panel.module.css';

/** Nearly nobody waits for it, and it brings along what searches and reads. */
const OtherCars = lazyPiece(
  ahead(() => fetchCode(() => import('#src/shared/find/other-cars.tsx'))),
);

/**
 * Whose car it is: each owner with the network's record and, next to it, what the member's file
 * says.
 */
export default function ClientPanel({ view }: { view: VehicleView }) {
  const text = useMessages(clientMessages);
  const { record, owners, testimony } = view;
  const unnamed = unnamedRecords(testimony);
  const strays = [...unnamed.qualified, ...unnamed.raw].filter(
    ({ otherFields }) => Object.keys(otherFields).length > 0,
  );
  const isEmpty = owners.length === 0 && strays.length === 0 && namesAllOwners(record);
  return (
    <>
      {/* Owners are made from both lists, so what came is shown once, below any failures. */}
      <SectionPart name="clients" section={record.clients}>
        {() => null}
      </SectionPart>
      <SectionPart name="rawClients" section={record.rawClients}>
        {() => null}
      </SectionPart>
      {owners.length > 1 && <p className={classes.several}>{text.several(owners.length)}</p>}
      {owners.map((owner) => (
        <OwnerRecord key={owner.key} view={view} owner={owner} />
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
      {owners.length > 0 && (
        <PanelBoundary>
          <Suspense>
            <OtherCars view={view} />
          </Suspense>
        </PanelBoundary>
      )}
    </>
  );
}

function OwnerRecord({ view, owner }: { view: VehicleView; owner: Owner }) {
  const text = useMessages(clientMessages);
  const ownerName = useOwnerName();
  const format = useFormat();
  const memberName = useMemberName();
  const privacy = owner.consent?.privacy.join(' · ');
  const birthDate = owner.raw.find((client) => client.clientBirthDate !== null)?.clientBirthDate;
  const others = otherFieldsOf([...owner.qualified, ...owner.raw]);
  const name = ownerName(owner);
  return (
    <Panel
      title={name ?? text.unnamedOwner}
      {...(name !== null && { keeps: name })}
      aside={owner.lastSeen && text.lastSeen(format.date(owner.lastSeen))}
    >
      <div className={classes.columns}>
        <div className={classes.record}>
          <Fields
            fields={[
              {
                label: text.contact,
                value: (owner.phones.length > 0 || owner.email) && <ContactLinks owner={owner} />,
              },
              {
                label: text.address,
                value: (
                  <Clamp lines={6} verbatim>
                    <Address owner={owner} />
                  </Clamp>
                ),
              },
              { label: text.consents, value: <Consents owner={owner} /> },
              { label: text.privacy, value: privacy && <Clamp>{privacy}</Clamp> },
              {
                label: text.members,
                value: owner.members.map(memberName).join(', '),
              },
              { label: text.dmsIds, value: owner.clientDmsIds.join(', ') },
              ...(birthDate ? [{ label: text.birthDate, value: format.date(birthDate) }] : []),
            ]}
          />
          <ContactWarnings view={view} owner={owner} proposes />
          <OtherFields title={text.otherFields} fields={others} />
        </div>
        <div className={classes.comparisons}>
          {owner.comparisons.map((comparison, index) => (
            <Comparison key={comparison.raw.clientDmsId ?? index} comparison={comparison} />
          ))}
          {owner.qualified.length === 0 && <p className={classes.note}>{text.rawOnly}</p>}
          {owner.raw.length === 0 && <p className={classes.note}>{text.qualifiedOnly}</p>}
        </div>
      </div>
    </Panel>
  );
}

function Address({ owner }: { owner: Owner }) {
  const lines = [
    owner.address,
    owner.addressComplement,
    [owner.zipCode, owner.city].filter(Boolean).join(' '),
  ].filter((line) => line);
  if (lines.length === 0) return '—';
  return lines.map((line, index) => (
    <Fragment key={line}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}

function Comparison({ comparison }: { comparison: RecordComparison }) {
  const text = useMessages(clientMessages);
  const rows = comparison.fields.filter(({ state }) => state !== 'absent');
  return (
    <section className={classes.scroll} aria-label={text.comparison}>
      <table className={classes.table}>
        <caption className={classes.caption}>
          {text.comparison}
          {comparison.relatedBy === 'owner' && (
            <span className={classes.note}>{text.relatedByOwner}</span>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.qualified}</th>
            <th scope="col">{text.raw}</th>
            <th scope="col">{text.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, qualified, raw, state }) => (
            <tr key={field} data-state={state}>
              <th scope="row">{text.fields[field]}</th>
              <td>
                <RecordValue field={field}>{qualified}</RecordValue>
              </td>
              <td>
                <RecordValue field={field}>{raw}</RecordValue>
              </td>
              <td className={classes.state}>{text.states[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
