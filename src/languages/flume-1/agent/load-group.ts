import { type Diagnostic, error, type Finding } from '../../../diagnostics/diagnostic.js';
import type { Located } from '../../../text/source.js';
import type { Component } from '../catalogue.js';
import { checkProperties } from '../component/check-properties.js';
import type { ComponentContext } from '../component/component-context.js';
import {
  type ComponentProperties,
  subProperties,
  textOf,
} from '../component/component-properties.js';
import { effectiveInteger } from '../component/effective-integer.js';
import { isDropped, type Problem, problem } from '../component/problem.js';
import { resolveComponent } from '../component/resolve-component.js';
import { checkPriorities, livePriorities } from './failover-priorities.js';
import type { Found } from './found.js';
import type { LoadedGroup, LoadedSink } from './loaded-agent.js';
import { reportProblems } from './report-problems.js';
import type { ValidGroup } from './validate-groups.js';

/** One group with its processor, where that can be configured (flume-1.x.md 4). */
export function loadGroup(
  { name, properties, members }: ValidGroup,
  sinks: ReadonlyMap<string, LoadedSink>,
  context: ComponentContext,
): Found<LoadedGroup | undefined> {
  const processor = subProperties(properties, 'processor.');
  const type = processor.properties.get('type')?.value;
  if (type === undefined) return { value: undefined, diagnostics: [withoutProcessor(name)] };
  const resolved = resolveComponent(context.catalogue, 'sink-processor', type);
  if (resolved.component === undefined)
    return { value: undefined, diagnostics: [unknownProcessor(resolved.unknown)] };
  const { component } = resolved;
  const own = checkProperties(component, processor, context);
  const problems = [
    ...classForType(component, type),
    ...strayKeys(properties),
    ...checkMembers(component, { name: name.value, members }, processor),
    ...checkChannels(members, sinks, properties),
    ...(component.type === 'failover' ? checkPriorities(processor, members) : []),
  ];
  const diagnostics = [...reportProblems(own), ...reportProblems(problems, 'sink-group')];
  if (isDropped([...own, ...problems])) return { value: undefined, diagnostics };
  return { value: { name: name.value, ...running(component, processor, members) }, diagnostics };
}

function running(
  component: Component,
  processor: ComponentProperties,
  members: readonly string[],
): Omit<LoadedGroup, 'name'> {
  const group = { processor: component.type, members: [...members].sort() };
  switch (component.type) {
    case 'failover':
      return {
        ...group,
        priorities: livePriorities(processor, members),
        maxPenaltyMs: effectiveInteger(component, processor, 'maxpenalty') ?? 0,
      };
    case 'load_balance':
      return { ...group, selector: textOf(processor, 'selector') ?? 'round_robin' };
    default:
      return group;
  }
}

function withoutProcessor({ value, span }: Located<string>): Diagnostic {
  const message = `The sink group "${value}" has no "processor.type": Flume drops the group and its sinks`;
  return error('sink-group', { message, span });
}

function unknownProcessor(unknown: Finding): Diagnostic {
  const message = `${unknown.message}: Flume drops the group and its sinks`;
  return error('known-component', { ...unknown, message });
}

function classForType({ type: short }: Component, type: Located<string>): readonly Problem[] {
  if (short.toUpperCase() === type.value.toUpperCase()) return [];
  const message = `"processor.type" is a class: Flume warns that "${type.value}" is a custom type`;
  return [{ ...problem('odd', message, type.span), help: `write "${short}"` }];
}

function checkMembers(
  { type }: Component,
  { name, members }: { readonly name: string; readonly members: readonly string[] },
  { properties, span }: ComponentProperties,
): readonly Problem[] {
  const at = properties.get('type')?.value.span ?? span;
  const consequence = 'Flume drops the group and its sinks';
  if (type === 'load_balance' && members.length < 2)
    return [
      problem(
        'drops',
        `The group "${name}" balances one sink, expected two or more: ${consequence}`,
        at,
      ),
    ];
  if (type === 'default' && members.length > 1)
    return [
      problem(
        'drops',
        `The group "${name}" has several sinks and the processor "default", expected "failover" or "load_balance": ${consequence}`,
        at,
      ),
    ];
  return [];
}

/** The channel of a member that does not run at the moment is not drained (flume-1.x.md 4.1). */
function checkChannels(
  members: readonly string[],
  sinks: ReadonlyMap<string, LoadedSink>,
  { properties, span }: ComponentProperties,
): readonly Problem[] {
  const channels = new Set(members.flatMap((member) => sinks.get(member)?.channel ?? []));
  if (channels.size < 2) return [];
  const names = [...channels]
    .sort()
    .map((channel) => `"${channel}"`)
    .join(', ');
  const message = `The sinks of the group take from different channels (${names}): only one at a time is drained`;
  return [problem('fails', message, properties.get('sinks')?.value.span ?? span)];
}

function strayKeys({ properties }: ComponentProperties): readonly Problem[] {
  return [...properties]
    .filter(([key]) => key !== 'sinks' && !key.startsWith('processor.'))
    .map(([key, property]) =>
      problem(
        'unknown-key',
        `A sink group has no key "${key}": Flume takes no notice`,
        property.key.span,
      ),
    );
}
