import fc from 'fast-check';
import type { Client } from '#src/features/blacklist/list/model.ts';

/** For tests: a client without any doubt, except for the given parts. */
export const clientOf = (parts: Partial<Client> = {}): Client => ({
  clientId: 60_000_001,
  clientPrenom: null,
  clientNom: null,
  clientRaisonSociale: null,
  relanceSms: null,
  relanceEmail: null,
  synchroDmsTelephone: null,
  synchroDmsEmail: null,
  viePrivee: null,
  clientPortable: null,
  clientEmail: null,
  adherentNomCourt: 'H2N AUTOMOBILE',
  clientCodePostal: null,
  adherentCodePdv: '920150',
  ...parts,
});

const maybe = <T>(...values: T[]) => fc.constantFrom(null, ...values);

/** For property tests: there are only a few different values, so that clients share some. */
export const anyClient: fc.Arbitrary<Client> = fc
  .record({
    clientId: fc.nat(),
    clientNom: maybe('DURAND', 'Noël', 'Anne Durand', ''),
    clientPrenom: maybe('Anne', 'ÉMILE'),
    relanceSms: maybe(true, false),
    relanceEmail: maybe(true, false),
    viePrivee: maybe('email', 'telephone mobile', 'telephone mobile | email', '???'),
    clientPortable: maybe('0630553444', '+33630553444', '0329450000', 'néant'),
    clientEmail: maybe('a.durand@mail.fr', 'A.Durand@mail.fr', 'pas de mail'),
    clientCodePostal: maybe('55200', '55 100', '2A004', 'L-1234'),
    adherentCodePdv: maybe('920150', '690034'),
    adherentNomCourt: maybe('H2N', 'BROTTEAUX'),
  })
  .map(clientOf);
