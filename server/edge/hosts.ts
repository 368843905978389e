import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether only this machine can reach that address. */
export function isLoopback(host: string): boolean {
  if (/^(.+\.)?localhost$/i.test(host)) return true;
  return isIP(host) !== 0 && ipaddr.process(host).range() === 'loopback';
}

/** Whether a `Host` header names this server. */
export type HostRule = (header: string) => boolean;

/**
 * Decides which `Host` headers name this server. A page on another site can point its own name at
 * our server (DNS rebinding) and would then read our answers as its own, so we answer only to our
 * own names. An IP address is safe: nobody can point it elsewhere. Ports are ignored, because a
 * tunnel or a proxy has its own.
 *
 * @param host the address that we listen on
 * @param publicHosts the configured names; without any, every IP address is accepted if other
 *   machines can reach us
 */
export function createHostRule(host: string, publicHosts: readonly string[] = []): HostRule {
  const named = new Set([host, ...publicHosts].map((name) => name.toLowerCase()));
  const anyAddress = publicHosts.length === 0 && !isLoopback(host);
  return (header) => {
    const name = nameOf(header);
    if (name === null) return false;
    return isLoopback(name) || named.has(name) || (anyAddress && isIP(name) !== 0);
  };
}

/** Without port, brackets and the final dot; null if it isn't a host. */
function nameOf(header: string): string | null {
  const [, address, name] = /^(?:\[([\da-f:.]+)\]|([\w.-]+?)\.?)(?::\d{1,5})?$/i.exec(header) ?? [];
  return (address ?? name)?.toLowerCase() ?? null;
}
