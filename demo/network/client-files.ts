import { addDays, fromDays } from '#rules/days.ts';
import { inspectionByLaw, pollutionWindow } from '#rules/inspection.ts';
import { hasPollutionCheck } from '#rules/inspection-class.ts';
import type { ClientRow, Consent } from '#server/embedded/rows.ts';
import type { Car } from './car.ts';
import { type Life, type Ownership, ownerOn } from './life.ts';
import { written, writtenEnergy, writtenPhone, writtenPlate } from './member-style.ts';
import type { DemoMember } from './members.ts';
import type { Numbering } from './numbering.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** What one member knows about one owner and the vehicle. */
export interface ClientFile {
  member: DemoMember;
  ownership: Ownership;
  row: ClientRow;
  consent: Consent;
}

/** A visit as a file records it: its date, and the mileage that was typed. */
export interface FiledVisit {
  member: DemoMember;
  ownership: Ownership;
  day: number;
  mileage: number | null;
}

/** One file for each member that saw an owner; a single one if nobody was ever invoiced. */
export function clientFiles(
  random: Random,
  numbers: Numbering,
  { car, plate, life }: { car: Car; plate: string; life: Life },
  visits: readonly FiledVisit[],
  today: number,
): ClientFile[] {
  const pairs = new Map<string, FiledVisit | { member: DemoMember; ownership: Ownership }>();
  for (const visit of visits) pairs.set(`${visit.member.id} ${visit.ownership.from}`, visit);
  const latest = life.ownerships.at(-1) ?? life.ownerships[0];
  if (pairs.size === 0) pairs.set('', { member: life.home, ownership: latest });
  return [...pairs.values()].map((seen) => {
    const { member, ownership } = seen;
    const clientDmsId = numbers.clientDmsId();
    const last = 'day' in seen ? seen : null;
    return {
      member,
      ownership,
      row: {
        workshopNationalId: member.siret,
        clientDmsId,
        ...ownerFields(random, member, ownerOn(ownership, last?.day ?? Number.POSITIVE_INFINITY)),
        ...vehicleFields(random, car, plate, member),
        vehicleLastVisitDate: last && fromDays(last.day),
        vehicleLastVisitMileage: last?.mileage ?? null,
        ...inspectionFields(random, car, life, knownUntil(life, seen, today)),
      },
      consent: consentOf(random, numbers.clientId(), member.id, clientDmsId),
    };
  });
}

type OwnerFields = Pick<
  ClientRow,
  | 'clientTitle'
  | 'clientLastName'
  | 'clientFirstName'
  | 'clientCompanyName'
  | 'clientAddress'
  | 'clientAddressComplement'
  | 'clientZipCode'
  | 'clientCity'
  | 'clientCountry'
  | 'clientPhone'
  | 'clientMobilePhone'
  | 'clientProfessionalPhone'
  | 'clientEmail'
  | 'clientBirthDate'
>;

/** The owner as this member typed them, with the gaps and slips of a busy counter. */
function ownerFields(random: Random, { habits }: DemoMember, owner: Person): OwnerFields {
  const say = (text: string | null): string | null => text && written(text, habits);
  const phone = (digits: string | null): string | null => digits && writtenPhone(digits, habits);
  // In one case of fifty, the landline is typed in place of the mobile number.
  const mobile = owner.phone && random.chance(0.02) ? owner.phone : owner.mobile;
  return {
    clientTitle:
      owner.title && (habits.capitals ? owner.title : owner.title === 'M' ? 'Mr' : 'Mme'),
    clientLastName: owner.lastName && (habits.capitals ? say(owner.lastName) : owner.lastName),
    clientFirstName: random.chance(0.05) ? null : say(owner.firstName),
    clientCompanyName: say(owner.companyName),
    clientAddress: random.chance(0.04) ? null : say(owner.address),
    clientAddressComplement: say(owner.complement),
    clientZipCode: owner.zipCode,
    clientCity: say(owner.city),
    clientCountry: habits.capitals ? 'FR' : 'France',
    clientPhone: phone(owner.phone),
    clientMobilePhone: phone(mobile),
    clientProfessionalPhone: phone(owner.professionalPhone),
    clientEmail: random.chance(0.12) ? null : owner.email,
    clientBirthDate: owner.birthDate,
  };
}

function vehicleFields(random: Random, car: Car, plate: string, { habits }: DemoMember) {
  return {
    vehicleRegistrationPlate: writtenPlate(plate, habits),
    vehicleBrand: written(car.brand, habits),
    vehicleModel: written(car.model, habits),
    vehicleVersion: random.chance(0.15) ? null : written(car.version, habits),
    vehicleEnergy: random.chance(0.04) ? null : writtenEnergy(car.energy, habits),
    vehicleReleaseDate: random.chance(0.03) ? null : fromDays(car.released),
    vehicleVIN: random.chance(0.25) ? null : car.vin,
  };
}

/**
 * A member that notes inspections asks its customers for the next one, or takes the vehicle there,
 * as long as they come. Of the others it knows what it saw at the last visit.
 */
function knownUntil(
  { isLoyal, ownerships, visits }: Life,
  { member, ownership }: Pick<FiledVisit, 'member' | 'ownership'>,
  today: number,
): number {
  const last = visits.findLast((one) => one.member === member && one.ownership === ownership);
  const isCurrent = ownership === ownerships.at(-1) && last === visits.at(-1);
  return isLoyal && isCurrent ? today : (last?.day ?? ownership.from);
}

/**
 * If the garage notes inspections, its file has the last one, and mostly the next one too. Vans have a pollution
 * check in between (R323-22, II).
 */
function inspectionFields(
  random: Random,
  { inspected: kind, energy, released }: Car,
  { inspections, pollutionChecks, isNoted }: Life,
  until: number,
) {
  const last = inspections.findLast((day) => day <= until);
  const noted = last !== undefined && isNoted ? fromDays(last) : null;
  const releaseDate = fromDays(released);
  const law = { kind, releaseDate, lastInspection: noted, today: fromDays(until) };
  const next = noted && random.chance(0.8) ? (inspectionByLaw(law)?.due ?? null) : null;
  const isChecked = kind === 'light-commercial' && hasPollutionCheck(energy, releaseDate);
  const near =
    noted && isChecked ? addDays(pollutionWindow(noted).until, -random.int(2, 50)) : null;
  const invoiced = pollutionChecks.findLast(
    (day) => last !== undefined && last < day && day <= until,
  );
  const check = near !== null && invoiced !== undefined ? fromDays(invoiced) : near;
  const passed = check !== null && check <= fromDays(until);
  return {
    vehicleLastTechnicalControlDate: noted,
    vehicleNextTechnicalControlDate: next,
    vehicleLastAntipollutionControlDate: passed ? check : null,
    vehicleNextAntipollutionControlDate: passed ? null : check,
  };
}

/** What people refuse. Refusing everything is rarer than being tired of emails. */
const attitudes = [
  { sms: true, email: true, letter: true, weight: 58 },
  { sms: true, email: false, letter: true, weight: 19 },
  { sms: false, email: true, letter: true, weight: 12 },
  { sms: false, email: false, letter: true, weight: 3 },
  { sms: false, email: false, letter: false, weight: 8 },
];

function consentOf(
  random: Random,
  clientId: number,
  memberId: number,
  clientDmsId: string,
): Consent {
  const { sms, email, letter } = random.weighted(attitudes);
  const refused = [
    ...(sms ? [] : ['telephone mobile', 'telephone professionnel']),
    ...(email ? [] : ['email']),
  ].join(' | ');
  // In section 14's own sample the flag says yes and `viePrivee` says no.
  const contradicted = random.chance(0.04);
  return {
    clientId,
    memberId,
    clientDmsId,
    relanceSms: sms,
    relanceEmail: email,
    relanceCourrier: letter,
    synchroDmsTelephone: random.chance(0.9) ? sms : !sms,
    synchroDmsEmail: random.chance(0.9) ? email : !email,
    viePrivee: contradicted ? (refused ? null : 'telephone mobile') : refused || null,
  };
}

/** The same file after its client has refused messages on the mobile phone. */
export const refusingSms = (file: ClientFile): ClientFile => ({
  ...file,
  consent: {
    ...file.consent,
    relanceSms: false,
    viePrivee: 'telephone mobile | telephone professionnel',
  },
});
