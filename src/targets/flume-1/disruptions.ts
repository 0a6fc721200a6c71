import { type AgentFacts, agentFacts } from './agent-facts.js';

/** Two texts of one agent. */
export interface AgentChange {
  readonly agent: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What a new text does beyond the restart that every text is to an agent (flume-1.x.md 1.5): events
 * that are lost or left behind with their channel, and doors at which senders knock in vain until they
 * have their new text. Sentences without the agent's name, alike for agents that change alike.
 */
export function disruptionsOf({ agent, before, after }: AgentChange): readonly string[] {
  const [old, next] = [agentFacts(agent, before), agentFacts(agent, after)];
  return [...lostBacklogs(old, next), ...closedDoors(old, next)];
}

function lostBacklogs(old: AgentFacts, next: AgentFacts): readonly string[] {
  return [...old.channels].sort(byName).flatMap(([name, channel]) => {
    const kept = next.channels.get(name);
    const isSameType = kept?.type.toUpperCase() === channel.type.toUpperCase();
    if (isSameType && kept?.folders === channel.folders) return [];
    const fate = kept === undefined ? 'goes' : isSameType ? 'moves' : `becomes "${kept.type}"`;
    if (channel.isMemory && !isSameType)
      return [`The memory channel "${name}" ${fate}, and what it holds is lost`];
    if (channel.folders === '') return [];
    return [
      `The channel "${name}" ${fate}, and what it holds stays in ${channel.folders}, delivered by nobody`,
    ];
  });
}

/** Senders keep their events meanwhile, and try again (flume-1.x.md 3.2). */
function closedDoors(old: AgentFacts, next: AgentFacts): readonly string[] {
  const open = new Map([...next.doors.values()].map(({ port, wire }) => [port, wire]));
  return [...old.doors].sort(byName).flatMap(([name, { port, wire }]) => {
    const now = open.get(port);
    if (now === wire) return [];
    const moved = next.doors.get(name);
    const end = moved
      ? `: it listens on port ${moved.port} (${moved.wire})`
      : now
        ? `: what comes in there is ${now}`
        : '';
    return [
      `The source "${name}" is no longer reached on port ${port} (${wire})${end}. Senders fail until they have their new text`,
    ];
  });
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
