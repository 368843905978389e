import { directoryOf, type KnownMember, type Naming } from '#src/domain/campaigns/directory.ts';
import { type Member, memberOf } from '#src/domain/vehicle/member.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { useVehicleReadings } from '#src/shared/returns/vehicle-readings.ts';
import { useRecentVehicles } from '#src/shared/vehicle/recent-vehicles.ts';
import { campaignReading, membersRead, useReadings } from './campaign-reading.ts';
import { useMemberCodes } from './member-codes.ts';
import { useOptOutMembers } from './opt-out-members.ts';

export interface Directory {
  members: KnownMember[];
  /** Whether the opt-out list has been read, which names most members. */
  hasOptOuts: boolean;
}

const noPlates: string[] = [];

/** The members that anything read in this session names. */
export function useKnownMembers(network: string): Directory {
  const listed = useOptOutMembers(network);
  const { codes } = useMemberCodes(network);
  const { readings } = useVehicleReadings(noPlates);
  useReadings();
  const vehicles = useRecentVehicles(network).flatMap(({ vehicle }) => vehicle ?? []);
  const kept = [...readings.values()].flatMap((reading) =>
    reading.status === 'read' ? reading.vehicle : [],
  );
  const isUnknown = (memberCode: string) =>
    campaignReading({ network, memberCode }).state?.refused?.kind === 'not-found';
  const inCampaigns = [...codes, ...membersRead(network)].flatMap((code): Naming[] =>
    isUnknown(code) ? [] : [{ source: 'campaigns', code, name: null }],
  );
  const inVehicles = [
    ...vehicles.flatMap((record) => namedOnce(record, membersIn)),
    ...kept.flatMap((vehicle) =>
      namedOnce(vehicle, ({ visits, reminders }) => [
        ...(visits ?? []).map(({ invoice }) => invoice.member),
        ...(reminders ?? []).map(({ member }) => member),
      ]),
    ),
  ];
  return {
    members: directoryOf([...(listed ?? []), ...inVehicles, ...inCampaigns]),
    hasOptOuts: listed !== undefined,
  };
}

const membersIn = ({ invoices, reminders }: VehicleRecord): (Member | null)[] => [
  ...(dataOf(invoices) ?? []).map(memberOf),
  ...(dataOf(reminders) ?? []).map(memberOf),
];

/** A long history isn't gone through again each time the page is drawn. */
const known = new WeakMap<object, readonly Naming[]>();

/** A vehicle names each member once, so that a long history doesn't outvote all others. */
function namedOnce<Vehicle extends object>(
  vehicle: Vehicle,
  find: (vehicle: Vehicle) => readonly (Member | null)[],
): readonly Naming[] {
  const before = known.get(vehicle);
  if (before) return before;
  const named = new Map<string, Naming>();
  for (const member of find(vehicle)) {
    if (member === null || member.posCode === null) continue;
    const { posCode: code, tradeName: name } = member;
    named.set(JSON.stringify([code, name]), { source: 'vehicles', code, name });
  }
  const namings = [...named.values()];
  known.set(vehicle, namings);
  return namings;
}
