import { beforeAll, describe, expect, it } from 'vitest';
import { normalizePlate, readPlate } from '#rules/plate.ts';
import { isMopedPlate } from '#rules/plate-systems.ts';
import { mileageOf } from '#server/embedded/forecast/mileage.ts';
import { qualify } from '#server/embedded/qualification/qualify.ts';
import type { DemoNetwork, DemoVehicle, InvoiceLineRow } from '#server/embedded/rows.ts';
import { generateDemo } from './network.ts';

const today = '2026-11-23';
const COUNT = 600;
let demo: DemoNetwork;
let vehicles: DemoVehicle[];
let lines: InvoiceLineRow[];

beforeAll(() => {
  demo = generateDemo({ vehicles: COUNT, today });
  vehicles = [...demo.vehicles];
  lines = vehicles.flatMap((vehicle) => vehicle.lines);
});

const invoicesOf = (vehicle: DemoVehicle) => [
  ...Map.groupBy(vehicle.lines, ({ invoiceDmsId }) => invoiceDmsId).values(),
];
const share = <T>(list: readonly T[], which: (item: T) => boolean) =>
  list.filter(which).length / list.length;

describe('a generated network', () => {
  it('is the same for the same arguments, however often it is read, and another for another seed', () => {
    expect([...demo.vehicles]).toEqual(vehicles);
    expect([...generateDemo({ vehicles: COUNT, today }).vehicles]).toEqual(vehicles);
    expect(generateDemo({ vehicles: 1, today }).campaigns).toEqual(demo.campaigns);
    const [other] = generateDemo({ vehicles: 1, today, seed: 7 }).vehicles;
    expect(other).not.toEqual(vehicles[0]);
  });

  it('has a dozen members in two networks, the documented ones among them', () => {
    expect(demo.members).toHaveLength(12);
    const documented = demo.members.filter(({ posCode }) =>
      ['920150', '6768ZED', '417728CZ'].includes(posCode),
    );
    expect(documented.map(({ id }) => id)).toEqual([57525, 78612, 78613]);
    expect(new Set(demo.members.map(({ id }) => id)).size).toBe(12);
    for (const { network, siret } of demo.members) {
      expect(demo.networks.map(({ code }) => code)).toContain(network);
      expect([siret, luhn(siret), luhn(siret.slice(0, 9))]).toEqual([siret, 0, 0]);
    }
  });

  it('has an account for a member and for the manager of each network', () => {
    for (const { code } of demo.networks) {
      const accounts = demo.accounts.filter(({ network }) => network === code);
      expect(accounts.some(({ role, memberId }) => role === 'manager' && memberId === null)).toBe(
        true,
      );
      const owned = accounts.filter(({ role }) => role === 'member');
      expect(owned.length).toBeGreaterThan(0);
      for (const { memberId } of owned) {
        expect(demo.members.find(({ id }) => id === memberId)?.network).toBe(code);
      }
    }
    expect(new Set(demo.accounts.map(({ username }) => username)).size).toBe(demo.accounts.length);
  });

  it('uses each plate once in a network, and no provoking plate', () => {
    const plates = vehicles.map(({ network, plate }) => `${network} ${plate}`);
    expect(new Set(plates).size).toBe(COUNT);
    expect(vehicles.filter(({ plate }) => plate.endsWith('ZZ'))).toEqual([]);
    const other = vehicles.filter(({ plate }) => readPlate(plate).kind === 'other');
    // The mopeds' own series is none that we format.
    expect(other.filter(({ plate }) => !isMopedPlate(plate))).toEqual([]);
  });
});

describe('the rows of a generated vehicle', () => {
  it('have its plate, in one spelling or another', () => {
    for (const { plate, clients, lines: own } of vehicles) {
      const written = [...clients, ...own].map((row) => row.vehicleRegistrationPlate ?? '');
      expect(new Set(written.map(normalizePlate))).toEqual(new Set([plate]));
    }
  });

  it('belong to members of its network, except invoices of a workshop outside it', () => {
    for (const { network, clients, consents, lines: own } of vehicles) {
      const members = demo.members.filter((member) => member.network === network);
      const sirets = members.map(({ siret }) => siret);
      for (const row of clients) expect(sirets).toContain(row.workshopNationalId);
      for (const consent of consents) {
        expect(members.map(({ id }) => id)).toContain(consent.memberId);
      }
      for (const row of own) {
        expect([...sirets, '32635721700024']).toContain(row.workshopNationalId);
      }
    }
    expect(share(lines, (row) => row.workshopNationalId === '32635721700024')).toBeGreaterThan(
      0.005,
    );
  });

  it('have consents for each client, under the client’s own number', () => {
    const ids = new Set<number>();
    for (const { clients, consents, lines: own } of vehicles) {
      const known = consents.map(({ clientDmsId }) => clientDmsId);
      expect(clients.map(({ clientDmsId }) => clientDmsId)).toEqual(known);
      for (const row of own) expect(known).toContain(row.clientDmsId);
      for (const { clientId } of consents) ids.add(clientId);
    }
    expect(ids.size).toBe(vehicles.flatMap(({ consents }) => consents).length);
  });

  it('are dated between the first registration and today, in order', () => {
    for (const { clients, lines: own } of vehicles) {
      const released = clients.find((row) => row.vehicleReleaseDate)?.vehicleReleaseDate ?? '';
      const dates = own.map((row) => row.invoiceDate ?? '');
      expect(dates).toEqual(dates.toSorted());
      for (const date of dates) {
        expect(date >= released && date <= today).toBe(true);
      }
      for (const row of clients) {
        expect((row.vehicleLastVisitDate ?? '') <= today).toBe(true);
        expect((row.vehicleLastTechnicalControlDate ?? '') <= today).toBe(true);
      }
    }
  });

  it('repeat the head and amount of an invoice on each of its lines, under a number that its member uses once', () => {
    const numbers = new Set<string>();
    for (const vehicle of vehicles) {
      for (const invoice of invoicesOf(vehicle)) {
        const heads = invoice.map((row) =>
          JSON.stringify([row.invoiceId, row.invoiceDate, row.invoiceAmount, row.vehicleMileage]),
        );
        expect(new Set(heads).size).toBe(1);
        const [first] = invoice;
        const member = vehicle.consents.find((c) => c.clientDmsId === first?.clientDmsId)?.memberId;
        const number = `${member} ${first?.invoiceDmsId}`;
        expect(numbers.has(number)).toBe(false);
        numbers.add(number);
      }
    }
  });

  it('have a mileage that never falls, except for a few typing errors', () => {
    let ignored = 0;
    let kept = 0;
    for (const { lines: own } of vehicles) {
      const readings = own.flatMap(({ invoiceDate, vehicleMileage }) =>
        invoiceDate && vehicleMileage ? [{ date: invoiceDate, mileage: vehicleMileage }] : [],
      );
      const model = mileageOf(readings, null);
      ignored += model.ignored.length;
      kept += model.kept.length;
    }
    expect(ignored).toBeGreaterThan(0);
    expect(ignored / (ignored + kept)).toBeLessThan(0.03);
  });

  it('contain nobody who could really be called or written to', () => {
    const fictional = /^(063998|019900|026191|035301|046571|053649)\d{4}$/;
    for (const { clients } of vehicles) {
      for (const row of clients) {
        for (const phone of [row.clientPhone, row.clientMobilePhone, row.clientProfessionalPhone]) {
          if (phone) expect(phone.replace(/\D/g, '')).toMatch(fictional);
        }
        if (row.clientEmail)
          expect(row.clientEmail).toMatch(/^[a-z0-9.-]+@(exemple\.fr|example\.(com|org))$/);
      }
    }
  });
});

describe('a generated network looks like one', () => {
  it('has vehicles never seen, seen once, and followed for long', () => {
    const visits = vehicles.map((vehicle) => invoicesOf(vehicle).length);
    expect(share(visits, (count) => count === 0)).toBeGreaterThan(0.03);
    expect(share(visits, (count) => count === 1)).toBeGreaterThan(0.15);
    expect(share(visits, (count) => count >= 8)).toBeGreaterThan(0.05);
    expect(lines.length / COUNT).toBeGreaterThan(12);
    expect(lines.length / COUNT).toBeLessThan(22);
  });

  it('has vehicles of several owners, and customers that are companies', () => {
    const clients = vehicles.flatMap((vehicle) => vehicle.clients);
    expect(share(vehicles, (vehicle) => vehicle.clients.length > 1)).toBeGreaterThan(0.1);
    expect(share(clients, (row) => row.clientCompanyName !== null)).toBeGreaterThan(0.05);
    expect(share(clients, (row) => row.clientEmail === null)).toBeGreaterThan(0.2);
  });

  it('has lines that are recognised by each source except codes, and lines that are not', () => {
    const recognised = lines.map(qualify);
    expect(share(recognised, (found) => found !== null)).toBeGreaterThan(0.75);
    expect(share(recognised, (found) => found === null)).toBeGreaterThan(0.05);
    const sources = new Set(recognised.map((found) => found?.source));
    expect(sources).toContain('libelle piece');
    expect(sources).toContain('libelle operation');
    expect(sources).toContain('libelle forfait');
  });

  it('has clients who refuse everything, and more who refuse something', () => {
    const consents = vehicles.flatMap((vehicle) => vehicle.consents);
    const all = share(consents, (row) => !row.relanceSms && !row.relanceEmail);
    expect(all).toBeGreaterThan(0.05);
    expect(all).toBeLessThan(0.15);
    expect(share(consents, (row) => !row.relanceSms || !row.relanceEmail)).toBeGreaterThan(0.35);
  });
});

describe('generated campaigns', () => {
  it('are created, then sent, and aim at a later month; none is sent after today', () => {
    for (const { createdOn, sentAt, predictionOn } of demo.campaigns) {
      expect(createdOn < sentAt && sentAt < predictionOn && sentAt < today).toBe(true);
    }
    const ids = demo.campaigns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("remind clients of the campaign's member, by channels that they allowed then", () => {
    const campaigns = new Map(demo.campaigns.map((campaign) => [campaign.id, campaign]));
    const reminders = vehicles.flatMap(({ reminders: own, consents, plate }) =>
      own.map((reminder) => ({ reminder, consents, plate })),
    );
    expect(reminders.length).toBeGreaterThan(COUNT);
    let refusedAfterwards = 0;
    for (const { reminder, consents, plate } of reminders) {
      expect(campaigns.get(reminder.campaignId)?.memberId).toBe(reminder.memberId);
      expect(reminder.plate).toBe(plate);
      const consent = consents.find(({ clientDmsId }) => clientDmsId === reminder.clientDmsId);
      expect(consent?.memberId).toBe(reminder.memberId);
      expect(reminder.channels.length).toBeGreaterThan(0);
      if (reminder.channels.includes('sms') && !consent?.relanceSms) refusedAfterwards += 1;
      if (reminder.channels.includes('email')) expect(consent?.relanceEmail).toBe(true);
      if (reminder.channels.includes('courrier')) expect(consent?.relanceCourrier).toBe(true);
    }
    // Some refuse once they have been written to.
    expect(refusedAfterwards).toBeGreaterThan(0);
    expect(refusedAfterwards / reminders.length).toBeLessThan(0.08);
  });
});

/** 0 if the number's check digit is right (ISO 7812). */
function luhn(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10;
}
