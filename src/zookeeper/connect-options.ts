import type { Auth } from './session-operations.js';
import type { TlsOptions } from './tls-options.js';

/** How to connect; everything but the connection string has a default. */
export interface ConnectOptions {
  /** `host[:port][,host[:port]...][/chroot]`, IPv6 hosts in brackets. */
  readonly connectString: string;
  /** What the server is asked for, it may grant another; 10,000 unless given. */
  readonly sessionTimeoutMs?: number;
  /** From the call to a usable session, over all servers; shared out among them; 10,000 unless given. */
  readonly connectTimeoutMs?: number;
  /** From the call to the answer, for each request; 30,000 unless given. */
  readonly requestTimeoutMs?: number;
  /** Requests sent and not answered; more wait for their turn; 1000 unless given. */
  readonly maxInFlight?: number;
  /** The server's `jute.maxbuffer`: larger requests are refused unsent; 1,048,575 unless given. */
  readonly maxRequestBytes?: number;
  /** The largest reply believed; 256 MiB unless given. */
  readonly maxReplyBytes?: number;
  /** Whether a server that has lost its quorum will do; not unless given. */
  readonly readOnly?: boolean;
  /** Sent on each connection before anything else. */
  readonly auth?: readonly Auth[];
  /** TLS with these options; `{}` trusts the system's CAs. */
  readonly tls?: TlsOptions;
  /** Whether the servers know multiRead (ZooKeeper 3.6+); found out by trying unless given. */
  readonly hasMultiRead?: boolean;
  /** For the order of servers and the waits between attempts: from 0 up to but not including 1. */
  readonly random?: () => number;
}

/** What `connect` works with: the options, with a default where none was given. */
export type ConnectSettings = Required<Omit<ConnectOptions, 'connectString' | 'tls'>>;

/** The settings for the options. */
export function connectSettings(options: ConnectOptions): ConnectSettings {
  return {
    sessionTimeoutMs: timerMs(options.sessionTimeoutMs, 10_000),
    connectTimeoutMs: timerMs(options.connectTimeoutMs, 10_000),
    requestTimeoutMs: timerMs(options.requestTimeoutMs, 30_000),
    maxInFlight: options.maxInFlight ?? 1000,
    maxRequestBytes: options.maxRequestBytes ?? 1_048_575,
    maxReplyBytes: options.maxReplyBytes ?? 256 * 1024 * 1024,
    readOnly: options.readOnly ?? false,
    auth: options.auth ?? [],
    hasMultiRead: options.hasMultiRead ?? true,
    random: options.random ?? Math.random,
  };
}

const longestTimerMs = 0x7fff_ffff;

/** A timer for longer than that would fire at once. */
function timerMs(givenMs: number | undefined, usualMs: number): number {
  return Math.min(givenMs ?? usualMs, longestTimerMs);
}
