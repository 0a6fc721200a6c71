import { fillTemplate } from '../../text/fill-template.js';
import type { WriteAheadLog } from './logs.js';

/** A log whose directory on some host is that of another one before it. */
export interface SharedLog {
  readonly log: WriteAheadLog;
  readonly other: WriteAheadLog;
  readonly name: string;
  readonly host: string;
}

/** The logs that share a directory with another, each at the first host where it does (flume-0.9.md 3.6). */
export function sharedLogs(logs: readonly WriteAheadLog[]): readonly SharedLog[] {
  const crowded = crowdedHosts(logs);
  const owners = new Map<string, WriteAheadLog>();
  return logs.flatMap((log) => {
    let shared: SharedLog | undefined;
    for (const { name: node, host } of log.vertex.tier.nodes) {
      if (!crowded.has(host)) continue;
      const name = fillTemplate(log.name, { node, host });
      const key = `${host} ${name}`;
      const other = owners.get(key);
      if (!other) owners.set(key, log);
      else shared ??= { log, other, name, host };
    }
    return shared ? [shared] : [];
  });
}

/** The hosts with more than one log: most have one, whose name nobody needs to know. */
function crowdedHosts(logs: readonly WriteAheadLog[]): ReadonlySet<string> {
  const hosts = new Set<string>();
  const crowded = new Set<string>();
  for (const log of logs) {
    for (const { host } of log.vertex.tier.nodes) {
      if (hosts.has(host)) crowded.add(host);
      else hosts.add(host);
    }
  }
  return crowded;
}
