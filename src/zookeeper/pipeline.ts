import { payloadSize } from './frames.js';
import { startHeartbeat } from './heartbeat.js';
import { type JuteReader, juteReader } from './jute-reader.js';
import type { Link } from './link.js';
import { reservedXid } from './op-code.js';
import { type Operation, operationFrame } from './operation.js';
import { type PendingRequest, pendingRequest } from './pending-request.js';
import { lossError, sizeError, timeoutError } from './request-error.js';
import { protocolError, type ZooKeeperError } from './zookeeper-error.js';

/** The limits on requests. */
export interface RequestLimits {
  readonly maxInFlight: number;
  readonly maxRequestBytes: number;
  readonly requestTimeoutMs: number;
}

/** How a pipeline works and whom it tells. */
export interface PipelineOptions extends RequestLimits {
  readonly sessionTimeoutMs: number;
  /** Each notification, in its order among the replies. */
  readonly onEvent: (from: JuteReader) => void;
  /** The transaction number of each reply that has one. */
  readonly onZxid: (zxid: bigint) => void;
  /** Called before the requests under way fail. */
  readonly onEnd: (cause: ZooKeeperError) => void;
}

/** Sends requests in the order they are made, so many at a time, each within its deadline. */
export type Pipeline = <T>(operation: Operation<T>) => Promise<T>;

interface Flow {
  readonly link: Link;
  readonly options: PipelineOptions;
  /** Not yet sent, in their order, with their frames. */
  readonly waiting: Map<PendingRequest, Buffer>;
  /** Sent and not yet answered, by number; one that failed keeps its place until its reply. */
  readonly inFlight: Map<number, PendingRequest>;
  endedBy: ZooKeeperError | undefined;
  lastXid: number;
}

/** A pipeline on a link that has a session, with its heartbeat. */
export function createPipeline(link: Link, options: PipelineOptions): Pipeline {
  const flow: Flow = {
    link,
    options,
    waiting: new Map(),
    inFlight: new Map(),
    endedBy: undefined,
    lastXid: 0,
  };
  const stopHeartbeat = startHeartbeat(link, options.sessionTimeoutMs);
  link.use({
    stage: 'open',
    onFrame: (frame) => onFrame(flow, frame),
    onRoom: () => sendWaiting(flow),
    onEnd: (cause) => {
      stopHeartbeat();
      failAll(flow, cause);
    },
  });
  return (operation) => request(flow, operation);
}

async function request<T>(flow: Flow, operation: Operation<T>): Promise<T> {
  const { requestTimeoutMs, maxRequestBytes } = flow.options;
  if (flow.endedBy !== undefined) throw lossError(operation, flow.endedBy, 'not-sent');
  flow.lastXid = nextXid(flow.lastXid);
  const { pending, promise } = pendingRequest(flow.lastXid, operation);
  const frame = operationFrame(operation, pending.xid);
  const bytes = payloadSize(frame);
  if (bytes > maxRequestBytes) throw sizeError(operation, bytes, maxRequestBytes);
  const timer = setTimeout(() => giveUp(flow, pending), requestTimeoutMs);
  flow.waiting.set(pending, frame);
  sendWaiting(flow);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

const largestXid = 0x7fff_ffff;

/** The number of the next request: counts up from 1 and starts over before it would be negative. */
export function nextXid(lastXid: number): number {
  return (lastXid % largestXid) + 1;
}

function sendWaiting({ waiting, inFlight, link, options }: Flow): void {
  for (const [pending, frame] of waiting) {
    if (inFlight.size >= options.maxInFlight || link.isFull()) return;
    waiting.delete(pending);
    inFlight.set(pending.xid, pending);
    link.send(frame);
  }
}

function giveUp(flow: Flow, pending: PendingRequest): void {
  const outcome = flow.waiting.delete(pending) ? 'not-sent' : 'unknown';
  pending.fail(timeoutError(pending.operation, flow.options.requestTimeoutMs, outcome));
}

function onFrame(flow: Flow, frame: Buffer): void {
  const from = juteReader(frame);
  const header = { xid: from.int(), zxid: from.long(), errorNumber: from.int() };
  if (header.zxid > 0n) flow.options.onZxid(header.zxid);
  switch (header.xid) {
    case reservedXid.event:
      flow.options.onEvent(from);
      break;
    case reservedXid.ping:
      break;
    default:
      onReply(flow, header, from);
  }
}

function onReply(
  flow: Flow,
  { xid, errorNumber }: { readonly xid: number; readonly errorNumber: number },
  from: JuteReader,
): void {
  const pending = flow.inFlight.get(xid);
  if (pending === undefined)
    throw protocolError(`The server answers request ${xid}, which nobody made`);
  pending.answer(errorNumber, from);
  flow.inFlight.delete(xid);
  sendWaiting(flow);
}

function failAll(flow: Flow, cause: ZooKeeperError): void {
  flow.endedBy = cause;
  flow.options.onEnd(cause);
  for (const { operation, fail } of flow.inFlight.values())
    fail(lossError(operation, cause, 'unknown'));
  for (const { operation, fail } of flow.waiting.keys())
    fail(lossError(operation, cause, 'not-sent'));
  flow.inFlight.clear();
  flow.waiting.clear();
}
