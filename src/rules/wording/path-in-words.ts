import type { ReliablePath } from '../../syntax/topology.js';

/** A reliable path as it is written: `web -> relay -> archive`. */
export function pathInWords({ hops }: ReliablePath): string {
  return hops.map((hop) => hop.value).join(' -> ');
}
