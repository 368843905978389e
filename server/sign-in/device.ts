import { hkdfSync, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { ClientEnv } from '#server/edge/client.ts';
import { KNOWN_DEVICE_SECONDS } from './rules.ts';

/** The key that signs the cookies of devices. */
export type DeviceKey = Uint8Array<ArrayBuffer>;

/**
 * The key is derived from the secret that all copies of a server in front of an API share, so they
 * agree on it. Without a secret it lives as long as the process, and afterwards every device is
 * unknown again.
 */
export const deviceKeyOf = (secret?: string): DeviceKey =>
  secret === undefined
    ? new Uint8Array(randomBytes(32))
    : new Uint8Array(hkdfSync('sha256', secret, '', 'vision360 device', 32));

/** One cookie per account on a device, so that one account can't stand in for another. */
const cookieOf = (account: string): string => `vision360-device-${account.slice(0, 16)}`;

/** The device's name, if that account has signed in from it before. */
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
 * Remembers the device after a sign-in. The cookie opens nothing and says nothing about a person:
 * it only lets us count the device's failures separately. It is sent with the token call only.
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
