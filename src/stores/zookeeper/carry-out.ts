import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../../reconcile/store-error.js';
import {
  type MultiOperation,
  type ZooKeeperClient,
  ZooKeeperError,
} from '../../zookeeper/index.js';
import { type Landing, landingOf, type RunStep, readRunMark } from './run-mark.js';
import { runPath } from './znode-paths.js';
import { hasEnded, type ZooKeeperConnection } from './zookeeper-connection.js';
import { isLoss } from './zookeeper-errors.js';

/** A multi that writes the step into the run's mark, and the session that it belongs to. */
export interface MarkedMulti {
  readonly connection: ZooKeeperConnection;
  readonly client: ZooKeeperClient;
  readonly step: RunStep;
  readonly operations: readonly MultiOperation[];
}

/**
 * Carries the multi out exactly once, whatever becomes of its reply: after a lost connection the run's
 * mark tells whether it was done (zookeeper.md, limits and semantics), and it is only sent again where it
 * was not. The mark's version makes a late one and its repetition exclude each other.
 *
 * Throws the `ZooKeeperError` of a refusal, of a session that ended or of servers that stayed away before
 * it was done, and a `StoreError`: `lost` where another run has overtaken this one, `unknown` where nobody
 * can tell.
 */
export async function carryOut(multi: MarkedMulti): Promise<void> {
  const { connection, client, operations } = multi;
  const endMs = performance.now() + connection.patienceMs;
  for (let mayBeDone = false; ; ) {
    const error = await failureOf(client.multi(operations));
    if (!error) return;
    if (error.outcome !== 'unknown' && !isLoss(error)) {
      if (mayBeDone && (await findOut(multi, mayBeDone)) === 'landed') return;
      throw error;
    }
    mayBeDone ||= error.outcome === 'unknown';
    if (isDone(await findOut(multi, mayBeDone))) return;
    if (hasEnded(client)) throw sessionOver(client, error);
    if (performance.now() > endMs) throw error;
    await sleep(pauseMs);
  }
}

const pauseMs = 50;

async function failureOf(work: Promise<unknown>): Promise<ZooKeeperError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ZooKeeperError) return error;
    throw error;
  }
}

function findOut({ connection, step }: MarkedMulti, mayBeDone: boolean): Promise<Landing> {
  const look = connection.ask(async (client) => {
    await client.sync(runPath);
    return landingOf(step, (await readRunMark(client))?.mark);
  });
  return look.catch((error: unknown) => {
    if (!(error instanceof ZooKeeperError)) throw error;
    throw mayBeDone ? untold(error) : error;
  });
}

function isDone(landing: Landing): boolean {
  if (landing === 'overtaken') throw overtaken();
  if (landing === 'unknown') throw untold();
  return landing === 'landed';
}

/** Another run has the lock by now. */
export function overtaken(cause?: unknown): StoreError {
  const message = 'The lock was taken away from this run; nothing more is written';
  return new StoreError('lost', message, cause === undefined ? {} : { cause });
}

function untold(cause?: ZooKeeperError): StoreError {
  const first = cause?.cause instanceof Error ? cause.cause : cause;
  const why = first ? `: ${first.message}` : '';
  const message = `The connection to ZooKeeper broke, and whether the last transaction was written cannot be told${why}`;
  const help = 'the next apply reads what stands there and goes on from it';
  return new StoreError('unknown', message, { help, ...(cause && { cause }) });
}

function sessionOver(client: ZooKeeperClient, error: ZooKeeperError): ZooKeeperError {
  const state = client.state();
  return 'cause' in state ? state.cause : error;
}
