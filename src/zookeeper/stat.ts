import type { JuteReader } from './jute-reader.js';

/** What ZooKeeper keeps about a node beside its data. */
export interface Stat {
  /** Transaction that created the node. */
  readonly czxid: bigint;
  /** Transaction that last wrote its data. */
  readonly mzxid: bigint;
  /** Transaction that last added or removed a child. */
  readonly pzxid: bigint;
  /** Milliseconds since 1970, by the server's clock. */
  readonly ctimeMs: number;
  readonly mtimeMs: number;
  /** Counts writes of the data: what `set` and `delete` compare. */
  readonly version: number;
  /** Counts changes of the children. */
  readonly cversion: number;
  /** Counts changes of the ACL: what `setAcl` compares. */
  readonly aversion: number;
  /** The session an ephemeral node belongs to; 0 for others. */
  readonly ephemeralOwner: bigint;
  readonly dataLength: number;
  readonly numChildren: number;
}

/** Reads a Stat record. */
export function readStat(from: JuteReader): Stat {
  const [czxid, mzxid] = [from.long(), from.long()];
  const [ctimeMs, mtimeMs] = [Number(from.long()), Number(from.long())];
  const [version, cversion, aversion] = [from.int(), from.int(), from.int()];
  const ephemeralOwner = from.long();
  const [dataLength, numChildren] = [from.int(), from.int()];
  const pzxid = from.long();
  return {
    czxid,
    mzxid,
    pzxid,
    ctimeMs,
    mtimeMs,
    version,
    cversion,
    aversion,
    ephemeralOwner,
    dataLength,
    numChildren,
  };
}
