import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether only this machine reaches that address. */
export function isLoopback(host: string): boolean {
  if (/^(.+\.)?localhost$/i.test(host)) return true;
  return isIP(host) !== 0 && ipaddr.process(host).range() === 'loopback';
}

/** Whether a `Host` header names this server. */
export type HostRule = (header: string) => boolean;

/**
 * A page of another site that has its own name point to this server (DNS rebinding) would read our
 * answers as its own: only names that are ours are answered. An address names the machine that the
 * browser is connected to, nobody can have it point elsewhere. Ports are not looked at: a tunnel or
 * a proxy has its own.
 *
 * @param host the address that is listened on
 * @param publicHosts the names that are configured; without any, each address is taken where others
 *   than this machine can come
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

/** Without port, brackets and the final dot; null for what is no host. */
function nameOf(header: string): string | null {
  const [, address, name] = /^(?:\[([\da-f:.]+)\]|([\w.-]+?)\.?)(?::\d{1,5})?$/i.exec(header) ?? [];
  return (address ?? name)?.toLowerCase() ?? null;
}
