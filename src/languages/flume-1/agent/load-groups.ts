import { type Diagnostic, error } from '../../../diagnostics/diagnostic.js';
import type { ComponentContext } from '../component/component-context.js';
import type { Found } from './found.js';
import { loadGroup } from './load-group.js';
import type { LoadedGroup, LoadedSink } from './loaded-agent.js';
import type { ValidGroup } from './validate-groups.js';

/** The groups that run, and the sinks that something drives. */
export interface DrivenSinks {
  readonly groups: readonly LoadedGroup[];
  readonly sinks: readonly LoadedSink[];
}

/**
 * Gives the sinks to their groups. A group that fails takes its sinks with it; a member that is
 * not there any more empties the whole agent: undefined (flume-1.x.md 1.6).
 */
export function loadGroups(
  groups: Iterable<ValidGroup>,
  sinks: ReadonlyMap<string, LoadedSink>,
  context: ComponentContext,
): Found<DrivenSinks | undefined> {
  const all = [...groups];
  const lost = all.flatMap((group) => lostMembers(group, sinks));
  const loaded = all.map((group) => ({ ...group, ...loadGroup(group, sinks, context) }));
  const clashes = all.flatMap((group) => nameClash(group, all, sinks));
  const diagnostics = [...loaded.flatMap((group) => group.diagnostics), ...clashes, ...lost];
  if (lost.length > 0) return { value: undefined, diagnostics };
  const running = loaded.flatMap(({ value }) => value ?? []);
  const grouped = new Set(all.flatMap(({ members }) => members));
  const inRunning = new Set(running.flatMap(({ members }) => members));
  const names = new Set(all.map(({ name }) => name.value));
  const driven = [...sinks.values()].filter(({ name }) =>
    grouped.has(name) ? inRunning.has(name) : !names.has(name),
  );
  return { value: { groups: running, sinks: driven }, diagnostics };
}

function lostMembers(
  { name, members }: ValidGroup,
  sinks: ReadonlyMap<string, LoadedSink>,
): readonly Diagnostic[] {
  return members
    .filter((member) => !sinks.has(member))
    .map((member) => {
      const message = `The sink "${member}" of group "${name.value}" cannot be configured: Flume empties the whole agent`;
      return error('sink-group', { message, span: name.span });
    });
}

/** A sink outside all groups is not driven when a group has its name. */
function nameClash(
  { name }: ValidGroup,
  groups: readonly ValidGroup[],
  sinks: ReadonlyMap<string, LoadedSink>,
): readonly Diagnostic[] {
  const isMember = groups.some(({ members }) => members.includes(name.value));
  if (!sinks.has(name.value) || isMember) return [];
  const message = `The group "${name.value}" has the name of a sink outside it: Flume does not run the sink`;
  return [error('sink-group', { message, span: name.span })];
}
