import { pathProblem } from './node-path.js';
import { argumentError } from './zookeeper-error.js';

/** One server of an ensemble; an IPv6 host stands without its brackets. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

/** A connection string in parts; the chroot is empty or an absolute path without a slash at its end. */
export interface ConnectionString {
  readonly servers: readonly ServerAddress[];
  readonly chroot: string;
}

const defaultPort = 2181;

/**
 * Parses `host[:port][,host[:port]...][/chroot]` (port 2181 by default, IPv6 hosts in brackets);
 * throws BAD_ARGUMENTS for anything else.
 */
export function parseConnectionString(text: string): ConnectionString {
  const slash = text.indexOf('/');
  const hosts = slash < 0 ? text : text.slice(0, slash);
  const servers = hosts.split(',').map((part) => parseServer(part.trim(), text));
  return { servers, chroot: slash < 0 ? '' : parseChroot(text.slice(slash).trim(), text) };
}

/** A server as it stands in a connection string: `host:port`, an IPv6 host in brackets. */
export function renderAddress({ host, port }: ServerAddress): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function parseServer(part: string, whole: string): ServerAddress {
  const match =
    /^(?:\[(?<v6>[0-9A-Fa-f:.]+(?:%[^\]\s]+)?)\]|(?<name>[^\s:[\]]+))(?::(?<port>\d{1,5}))?$/.exec(
      part,
    );
  const host = match?.groups?.['v6'] ?? match?.groups?.['name'];
  const port = Number(match?.groups?.['port'] ?? defaultPort);
  if (host === undefined || port < 1 || port > 65_535)
    throw argumentError(
      `"${part}" in connection string "${whole}" is not a server, expected "host:port" or "[IPv6 address]:port"`,
    );
  return { host, port };
}

function parseChroot(text: string, whole: string): string {
  const hasServer = /,[^,/]+:\d+(?=[,/]|$)/.test(text);
  const problem = hasServer
    ? 'names a server, expected the chroot once, after the last server'
    : pathProblem(text);
  if (problem !== undefined)
    throw argumentError(`Chroot "${text}" in connection string "${whole}" ${problem}`);
  return text === '/' ? '' : text;
}
