/** Which logical nodes are mapped to which physical ones, both ways round. */
export interface MappingIndex {
  /** The physical nodes of a logical one, sorted. */
  readonly hostsOf: ReadonlyMap<string, readonly string[]>;
  /** Says which logical nodes are mapped to a physical one, all of them. */
  readonly set: (host: string, nodes: readonly string[]) => void;
}

/** An index of nothing. */
export function mappingIndex(): MappingIndex {
  const hostsOf = new Map<string, readonly string[]>();
  const nodesOn = new Map<string, ReadonlySet<string>>();
  const change = (node: string, hosts: readonly string[]) => {
    if (hosts.length > 0) hostsOf.set(node, hosts);
    else hostsOf.delete(node);
  };
  return {
    hostsOf,
    set: (host, nodes) => {
      const before = nodesOn.get(host) ?? new Set();
      const after = new Set(nodes);
      for (const node of before)
        if (!after.has(node)) change(node, without(hostsOf.get(node), host));
      for (const node of after)
        if (!before.has(node)) change(node, [...(hostsOf.get(node) ?? []), host].sort());
      nodesOn.set(host, after);
    },
  };
}

function without(hosts: readonly string[] | undefined, host: string): readonly string[] {
  return (hosts ?? []).filter((one) => one !== host);
}
