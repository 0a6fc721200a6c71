/** Where a client stands in its attempts to reach a server again. */
export interface ReconnectAttempt {
  /** Attempts since the last connection that lasted, counted from 0. */
  readonly attempt: number;
  readonly servers: number;
  readonly sessionTimeoutMs: number;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
}

const firstDelayMs = 50;
const longestDelayMs = 1000;

/**
 * How long to wait before the next attempt, in milliseconds: it doubles each time every server was
 * tried, stays a small part of the session, and is never the same for two clients nor nothing at all,
 * so that a server that comes back does not meet all its clients at once.
 */
export function reconnectDelayMs(at: ReconnectAttempt): number {
  const rounds = Math.min(Math.floor(at.attempt / at.servers), 10);
  const mostMs = Math.min(firstDelayMs * 2 ** rounds, longestDelayMs, at.sessionTimeoutMs / 6);
  return mostMs * (0.5 + at.random() / 2);
}
