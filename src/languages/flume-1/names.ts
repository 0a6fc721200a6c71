/**
 * Whether an agent can bear the name: letters, digits, `_` and `-`. The agent's name ends at the
 * first dot of a key, so that a host name with dots is no agent (flume-1.x.md 2.1). The folders
 * beside the agents in the store are no names.
 */
export function isAgentName(name: string): boolean {
  return isComponentName(name) && !RESERVED_AGENT_NAMES.has(name);
}

/**
 * Whether a source, channel, sink, sink group, interceptor or config filter can bear the name:
 * everything else is cut at a dot, splits a list or loses the component its metrics (flume-1.x.md 2.1).
 */
export function isComponentName(name: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(name);
}

const RESERVED_AGENT_NAMES: ReadonlySet<string> = new Set([
  'logicalnodes',
  'physicalnodes',
  '_flumec',
]);
