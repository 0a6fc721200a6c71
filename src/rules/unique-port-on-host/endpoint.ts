import type { Span } from '../../text/source.js';

/** Where a source listens, on whatever host it runs. */
export interface Endpoint {
  readonly protocol: 'TCP' | 'UDP';
  readonly port: number;
  /** The address it is bound to; absent where it listens on all of the host's. */
  readonly address?: string;
  /** Where the port is written; absent where it is the source's default. */
  readonly span?: Span;
}

/** Whether a number may be a port; others are reported as arguments. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}
