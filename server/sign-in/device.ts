import { hkdfSync, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { ClientEnv } from '#server/edge/client.ts';
import { KNOWN_DEVICE_SECONDS } from './rules.ts';

/** What the cookies of devices are signed with. */
export type DeviceKey = Uint8Array<ArrayBuffer>;

/**
 * The same for all copies of a server in front of an API, whose secret they share; without a secret
 * one that ends with the process, and every device is a stranger again.
 */
export const deviceKeyOf = (secret?: string): DeviceKey =>
  secret === undefined
    ? new Uint8Array(randomBytes(32))
    : new Uint8Array(hkdfSync('sha256', secret, '', 'vision360 device', 32));

/** One cookie for each account of a device: no other may stand in for it. */
const cookieOf = (account: string): string => `vision360-device-${account.slice(0, 16)}`;

/** The device's name, where it is one from which that account has signed in. */
export async function readDevice(
  c: Context<ClientEnv>,
  key: DeviceKey,
  account: string,
): Promise<string | undefined> {
  const value = await getSignedCookie(c, key, cookieOf(account));
  const [of, device, until] = value ? value.split('.') : [];
  return of === account && Number(until) > Date.now() ? device : undefined;
}

/**
 * Remembers the device after a sign-in. The cookie opens nothing and says nothing of a person: it
 * only has the device's failures counted apart. It is sent with the token call and nothing else.
 */
export async function keepDevice(
  c: Context<ClientEnv>,
  key: DeviceKey,
  account: string,
  device = randomBytes(16).toString('base64url'),
): Promise<void> {
  const until = Date.now() + KNOWN_DEVICE_SECONDS * 1000;
  await setSignedCookie(c, cookieOf(account), `${account}.${device}.${until}`, key, {
    path: c.req.path,
    httpOnly: true,
    sameSite: 'Strict',
    secure: c.env.https === true,
    maxAge: KNOWN_DEVICE_SECONDS,
  });
}
