import { parseJavaInteger } from '../java/java-integer.js';
import type { Verdict } from './verdict.js';

/** What is wrong with a host; the RPC client cuts at a colon, so that it takes no IPv6 literal (flume-1.x.md 3.2). */
export function checkHost(kind: 'host' | 'remote-host', text: string): Verdict | undefined {
  const expected = 'a host name or address';
  if (kind === 'host' || !text.includes(':'))
    return /^[^\s/,]+$/.test(text) ? undefined : { effect: 'fails', expected };
  if (/^[^:]*:\d+$/.test(text))
    return { effect: 'fails', expected, help: 'the port has a key of its own: "port"' };
  const help = 'use a name for an IPv6 address: the client cuts the host at the first colon';
  return { effect: 'fails', expected, ...(/^\[?[0-9a-fA-F:.]+\]?$/.test(text) ? { help } : {}) };
}

/** What is wrong with a `host:port`. */
export function checkAddress(text: string): Verdict | undefined {
  const match = /^[^\s/,:]+:([^:]*)$/.exec(text);
  return match !== null && isPort(match[1] ?? '')
    ? undefined
    : { effect: 'fails', expected: 'a host and a port such as "host:4141"' };
}

/** Whether the text is a port to listen on or to connect to. */
export function isPort(text: string): boolean {
  const port = parseJavaInteger(text, 32);
  return port !== undefined && port >= 1n && port <= 65535n;
}
