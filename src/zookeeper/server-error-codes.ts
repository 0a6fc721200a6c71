/** Every error code a ZooKeeper 3.8 server can answer with, and what it says about the request. */
const serverErrors = {
  [-1]: ['SYSTEM_ERROR', 'the server met an error of its own'],
  [-2]: [
    'RUNTIME_INCONSISTENCY',
    'the server found an inconsistency, or an earlier operation failed',
  ],
  [-3]: ['DATA_INCONSISTENCY', 'the server found its data inconsistent'],
  [-4]: ['CONNECTION_LOSS', 'the connection was lost'],
  [-5]: ['MARSHALLING_ERROR', 'the server could not read the request or write its reply'],
  [-6]: ['UNIMPLEMENTED', 'the server does not know this operation'],
  [-7]: ['OPERATION_TIMEOUT', 'the operation took too long'],
  [-8]: ['BAD_ARGUMENTS', 'an argument is invalid'],
  [-12]: ['UNKNOWN_SESSION', 'the server does not know the session'],
  [-13]: ['NEW_CONFIG_NO_QUORUM', 'the new configuration has no quorum'],
  [-14]: ['RECONFIG_IN_PROGRESS', 'another reconfiguration is under way'],
  [-100]: ['API_ERROR', 'the server refuses the request'],
  [-101]: ['NO_NODE', 'the node, or for a create its parent, does not exist'],
  [-102]: ['NO_AUTH', 'the ACL of the node does not permit it'],
  [-103]: ['BAD_VERSION', 'the node has another version than the expected one'],
  [-108]: ['NO_CHILDREN_FOR_EPHEMERALS', 'an ephemeral node cannot have children'],
  [-110]: ['NODE_EXISTS', 'the node exists'],
  [-111]: ['NOT_EMPTY', 'the node has children'],
  [-112]: ['SESSION_EXPIRED', 'the session expired'],
  [-113]: ['INVALID_CALLBACK', 'the callback is invalid'],
  [-114]: ['INVALID_ACL', 'the ACL is empty, malformed, or names no authenticated identity'],
  [-115]: ['AUTH_FAILED', 'the server does not accept the authentication'],
  [-118]: ['SESSION_MOVED', 'the session moved to another server'],
  [-119]: ['NOT_READ_ONLY', 'the server is read-only'],
  [-120]: ['EPHEMERAL_ON_LOCAL_SESSION', 'a local session cannot have ephemeral nodes'],
  [-121]: ['NO_WATCHER', 'there is no such watch'],
  [-122]: ['REQUEST_TIMEOUT', 'the server gave up on the request'],
  [-123]: ['RECONFIG_DISABLED', 'reconfiguration is disabled'],
  [-124]: ['SESSION_CLOSED_REQUIRE_SASL_AUTH', 'the server demands another authentication'],
  [-125]: ['QUOTA_EXCEEDED', 'the quota of a parent node is exceeded'],
  [-127]: ['THROTTLED_OP', 'the server is overloaded and throttles requests'],
} as const satisfies Record<number, readonly [name: string, meaning: string]>;

/** The name of a server's error; a code that is not in the list is named by its number. */
export type ServerErrorCode =
  | (typeof serverErrors)[keyof typeof serverErrors][0]
  | `UNKNOWN_${number}`;

/** A server's error: its name, what it means, and whether it proves that nothing was written. */
export interface ServerErrorMeaning {
  readonly code: ServerErrorCode;
  readonly meaning: string;
  readonly isRefusal: boolean;
}

const refusalsAmongSystemErrors: ReadonlySet<string> = new Set(['UNIMPLEMENTED', 'BAD_ARGUMENTS']);

/**
 * What a server's error number means. Numbers from -100 down are refusals; those above are the
 * server's own trouble, which it can meet after the write has happened.
 */
export function serverErrorMeaning(number: number): ServerErrorMeaning {
  const known = isKnown(number) ? serverErrors[number] : undefined;
  const code = known?.[0] ?? (`UNKNOWN_${number}` as const);
  return {
    code,
    meaning:
      known?.[1] ?? `the server answers with error ${number}, which this client does not know`,
    isRefusal: number <= -100 || refusalsAmongSystemErrors.has(code),
  };
}

function isKnown(number: number): number is keyof typeof serverErrors {
  return Object.hasOwn(serverErrors, number);
}
