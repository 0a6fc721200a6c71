import type { Span } from '../../../text/source.js';
import { type ComponentProperties, textOf } from '../component/component-properties.js';
import { type Problem, problem } from '../component/problem.js';
import { javaHashOrder } from '../java/java-hash-order.js';
import { parseJavaInteger } from '../java/java-integer.js';

/**
 * The members that take part in failover. Those without a number get -1, -2 and so on in hash
 * order, and of two with one number the first in hash order takes part (flume-1.x.md 4.2).
 */
export function livePriorities(
  processor: ComponentProperties,
  members: readonly string[],
): ReadonlyMap<string, number> {
  const byPriority = new Map<number, string>();
  let next = 0;
  for (const member of javaHashOrder(members)) {
    const priority = priorityOf(processor, member) ?? --next;
    if (!byPriority.has(priority)) byPriority.set(priority, member);
  }
  return new Map([...byPriority].map(([priority, member]) => [member, priority]));
}

/** Members left out or in no order of the operator's, and numbers for sinks that are no members. */
export function checkPriorities(
  processor: ComponentProperties,
  members: readonly string[],
): readonly Problem[] {
  const live = livePriorities(processor, members);
  return [
    ...members.filter((member) => !live.has(member)).map((member) => leftOut(processor, member)),
    ...withoutPriority(processor, members),
    ...ofStrangers(processor, members),
  ];
}

function priorityOf(processor: ComponentProperties, member: string): number | undefined {
  const text = textOf(processor, `priority.${member}`);
  const number = text === undefined ? undefined : parseJavaInteger(text, 32);
  return number === undefined ? undefined : Number(number);
}

function placeOf(processor: ComponentProperties, member: string): Span {
  return processor.properties.get(`priority.${member}`)?.value.span ?? processor.span;
}

function leftOut(processor: ComponentProperties, member: string): Problem {
  const message = `The sink "${member}" has the priority of another member: it never takes over`;
  return problem('fails', message, placeOf(processor, member));
}

function withoutPriority(
  processor: ComponentProperties,
  members: readonly string[],
): readonly Problem[] {
  const without = members.filter((member) => textOf(processor, `priority.${member}`) === undefined);
  if (members.length < 2) return [];
  return [...without].sort().map((member) => {
    const message = `The sink "${member}" has no priority: its place in the line is left to chance`;
    return {
      ...problem('odd', message, processor.span),
      help: `add "processor.priority.${member}"`,
    };
  });
}

function ofStrangers(
  processor: ComponentProperties,
  members: readonly string[],
): readonly Problem[] {
  return [...processor.properties].flatMap(([key, property]) => {
    const sink = /^priority\.(.*)$/s.exec(key)?.[1];
    if (sink === undefined || members.includes(sink)) return [];
    const message = `The sink "${sink}" has a priority, but is no member of the group`;
    return [problem('ignored', message, property.key.span)];
  });
}
