import { renderAddress, type ServerAddress } from './connection-string.js';
import { ZooKeeperError } from './zookeeper-error.js';

const failures = {
  tcp: { text: 'cannot be reached', hint: '' },
  tls: { text: 'does not finish the TLS handshake', hint: '; perhaps this port is without TLS' },
  session: { text: 'gives no session', hint: '; perhaps it has no quorum, or wants TLS' },
  'session over tls': {
    text: 'gives no session',
    hint: '; perhaps it has no quorum, or wants a client certificate',
  },
  open: { text: 'is gone', hint: '' },
} as const;

/** How far a connection has come. */
export type ConnectionStage = keyof typeof failures;

/** The error for a server that did not answer in time at a stage. */
export function silenceError(
  server: ServerAddress,
  stage: ConnectionStage,
  timeoutMs: number,
): ZooKeeperError {
  const reason = `no answer within ${Math.round(timeoutMs)} ms`;
  return new ZooKeeperError(stageText(server, stage, reason), {
    code: 'CONNECTION_LOSS',
    outcome: outcomeAt(stage),
  });
}

/**
 * The error for a socket that failed or, without a cause, was closed by the server at a stage:
 * TLS_FAILED where certificates or TLS itself are to blame, so that trying again is no use, else
 * CONNECTION_LOSS.
 */
export function socketError(
  server: ServerAddress,
  stage: ConnectionStage,
  cause?: NodeJS.ErrnoException,
): ZooKeeperError {
  if (cause === undefined || !isTlsError(stage, cause))
    return new ZooKeeperError(stageText(server, stage, causeText(cause)), {
      code: 'CONNECTION_LOSS',
      outcome: outcomeAt(stage),
      cause,
    });
  const name = `ZooKeeper at "${renderAddress(server)}"`;
  return new ZooKeeperError(`${name} and this client do not agree on TLS: ${causeText(cause)}`, {
    code: 'TLS_FAILED',
    outcome: outcomeAt(stage),
    cause,
  });
}

function stageText(server: ServerAddress, stage: ConnectionStage, reason: string): string {
  const { text, hint } = failures[stage];
  return `ZooKeeper at "${renderAddress(server)}" ${text}: ${reason}${hint}`;
}

function outcomeAt(stage: ConnectionStage): 'unknown' | 'not-sent' {
  return stage === 'open' ? 'unknown' : 'not-sent';
}

// A reset is a reset at any stage; that our certificate is refused is heard of only after the handshake.
function isTlsError(stage: ConnectionStage, { code = '' }: NodeJS.ErrnoException): boolean {
  const isTransport = /^E[A-Z]+$/.test(code) && code !== 'EPROTO';
  return stage === 'tls' ? !isTransport : /^(?:ERR_SSL|EPROTO)/.test(code);
}

function causeText(cause: Error | undefined): string {
  if (cause === undefined) return 'it closes the connection';
  // A host with several addresses fails with one error for each and no message of its own; OpenSSL's
  // messages name threads and source files, only its reason says something.
  const causes: readonly (Error & { readonly reason?: string })[] =
    cause instanceof AggregateError ? cause.errors : [cause];
  return causes.map(({ message, reason }) => reason ?? message).join('; ');
}
