import { opCode } from './op-code.js';
import type { Operation } from './operation.js';

/** Who the client is, besides its TLS certificate: `digest` with `user:password`, or another scheme. */
export interface Auth {
  readonly scheme: string;
  readonly credential: string | Uint8Array;
}

/** Authenticates the connection. The credential never stands in a message. */
export function authOperation({ scheme, credential }: Auth): Operation<void> {
  return {
    name: `authenticate with scheme "${scheme}"`,
    opCode: opCode.auth,
    write: (to) => {
      to.int(0);
      to.text(scheme);
      to.bytes(typeof credential === 'string' ? Buffer.from(credential) : credential);
    },
    read: () => undefined,
  };
}

/** Ends the session on the server, with its ephemeral nodes. */
export function closeOperation(): Operation<void> {
  return {
    name: 'close the session',
    opCode: opCode.closeSession,
    write: () => undefined,
    read: () => undefined,
  };
}
