/** How far a node stands above the end of its flow. */
export interface Level {
  /** 0 for a node that sends to none of the others; always more than each of its receivers', except in a cycle. */
  readonly level: number;
  /** Whether it is in a cycle; all nodes of one cycle have one level. */
  readonly isInCycle: boolean;
}

/** The level of every node, in time linear in nodes and edges; receivers that are not among the nodes do not count. */
export function downstreamLevels(
  nodes: readonly string[],
  receiversOf: (node: string) => readonly string[],
): ReadonlyMap<string, Level> {
  const all = new Set(nodes);
  const edges = new Map(
    nodes.map((node) => [node, receiversOf(node).filter((receiver) => all.has(receiver))]),
  );
  const receivers = (node: string) => edges.get(node) ?? [];
  const levels = new Map<string, Level>();
  for (const component of components(nodes, receivers)) {
    const inside = new Set(component);
    let level = 0;
    for (const node of component)
      for (const receiver of receivers(node))
        if (!inside.has(receiver)) level = Math.max(level, (levels.get(receiver)?.level ?? 0) + 1);
    for (const node of component) levels.set(node, { level, isInCycle: component.length > 1 });
  }
  return levels;
}

interface Visit {
  readonly node: string;
  readonly receivers: readonly string[];
  next: number;
}

/** Strongly connected components, receivers before senders (Tarjan's algorithm without recursion). */
function components(
  nodes: readonly string[],
  receiversOf: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];
  const enter = (node: string): Visit => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, receivers: receiversOf(node), next: 0 };
  };
  const lower = (node: string, to: number) =>
    lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  const leave = (node: string) => {
    if (lowest.get(node) !== order.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    found.push(component);
  };
  for (const root of nodes) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const receiver = visit.receivers[visit.next++];
      if (receiver === undefined) {
        path.pop();
        leave(visit.node);
        const above = path.at(-1);
        if (above) lower(above.node, lowest.get(visit.node) ?? 0);
      } else if (!order.has(receiver)) path.push(enter(receiver));
      else if (isOpen.has(receiver)) lower(visit.node, order.get(receiver) ?? 0);
    }
  }
  return found;
}
