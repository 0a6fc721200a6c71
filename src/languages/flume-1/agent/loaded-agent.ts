import type { ChannelSizes } from '../component/channel-sizes.js';

/** What an agent runs after Flume 1.11 has read its text; all lists sorted by name. */
export interface LoadedAgent {
  /** Flume refuses the whole text, and an agent that runs already goes on with what it had (flume-1.x.md 1.6). */
  readonly isRefused: boolean;
  readonly channels: readonly LoadedChannel[];
  readonly sources: readonly LoadedSource[];
  /** The sinks that something drives. */
  readonly sinks: readonly LoadedSink[];
  readonly groups: readonly LoadedGroup[];
}

/** A channel that is started; `type` is the catalogue's. */
export interface LoadedChannel extends ChannelSizes {
  readonly name: string;
  readonly type: string;
}

/** A source that is started, and where its events go. */
export interface LoadedSource {
  readonly name: string;
  readonly type: string;
  readonly channels: readonly string[];
  readonly selector: LoadedSelector;
  /** Types in the order in which they run. */
  readonly interceptors: readonly string[];
  /** Events of one transaction, for the types that tell. */
  readonly batchSize?: number;
}

/** How a source chooses among its channels; undefined stands for a channel that is not there, so that each batch fails. */
export interface LoadedSelector {
  readonly type: string;
  /** With multiplexing: where events without a mapped value go. */
  readonly required: readonly (string | undefined)[];
  readonly optional: readonly (string | undefined)[];
  /** With multiplexing: channels by value of the header. */
  readonly mapping?: ReadonlyMap<string, readonly string[]>;
  readonly optionalMapping?: ReadonlyMap<string, readonly string[]>;
}

/** A sink that is started. */
export interface LoadedSink {
  readonly name: string;
  readonly type: string;
  readonly channel: string;
  readonly batchSize?: number;
  /** What an RPC sink tells its client about hosts: `client.type`, `hosts` and `hosts.ALIAS`. */
  readonly client?: ReadonlyMap<string, string>;
}

/** A sink group that is started. */
export interface LoadedGroup {
  readonly name: string;
  readonly processor: string;
  readonly members: readonly string[];
  /** With failover: the members that take part, larger numbers first in line. */
  readonly priorities?: ReadonlyMap<string, number>;
  readonly maxPenaltyMs?: number;
  /** With load_balance: `round_robin`, `random` or a class. */
  readonly selector?: string;
}

/** An agent that runs nothing. */
export function emptyAgent(isRefused: boolean): LoadedAgent {
  return { isRefused, channels: [], sources: [], sinks: [], groups: [] };
}
