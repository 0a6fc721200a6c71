import { type ConnectionStage, silenceError } from './connection-stage.js';
import type { ServerAddress } from './connection-string.js';

/** One attempt to get a session from one server, under one deadline from the first packet on. */
export interface Attempt {
  readonly server: ServerAddress;
  /** Aborted by the deadline or by whoever started the attempt; its reason is the attempt's error. */
  readonly signal: AbortSignal;
  readonly stage: () => ConnectionStage;
  readonly enter: (stage: ConnectionStage) => void;
  /** To be called when the attempt is over, however it went. */
  readonly finish: () => void;
}

/** Starts the clock of an attempt; the outer signal ends it early. */
export function startAttempt(
  server: ServerAddress,
  timeoutMs: number,
  outer: AbortSignal,
): Attempt {
  const inner = new AbortController();
  let stage: ConnectionStage = 'tcp';
  const onTimeout = () => inner.abort(silenceError(server, stage, timeoutMs));
  const onOuterAbort = () => inner.abort(outer.reason);
  const timer = setTimeout(onTimeout, timeoutMs);
  outer.addEventListener('abort', onOuterAbort);
  return {
    server,
    signal: inner.signal,
    stage: () => stage,
    enter: (next) => {
      stage = next;
    },
    finish: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', onOuterAbort);
    },
  };
}
