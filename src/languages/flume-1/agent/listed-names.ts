import type { Located } from '../../../text/source.js';
import { javaHashOrder } from '../java/java-hash-order.js';
import { splitBlanks, splitSpaces } from '../java/split-list.js';
import type { AgentSections, Section } from './agent-sections.js';

/**
 * The names that an agent lists, each once, in the order in which Flume takes them. Lists split at
 * blanks of every kind, but that of the sink groups at spaces only (flume-1.x.md 2.1).
 */
export function listedNames(agent: AgentSections, section: Section): readonly Located<string>[] {
  const list = agent.lists.get(section);
  if (list === undefined) return [];
  const isGroups = section === 'sinkgroups';
  const words = isGroups ? splitSpaces(list.value) : splitBlanks(list.value);
  const byName = new Map([...words].reverse().map((word) => [word.text, word]));
  const inOrder = javaHashOrder(
    words.map(({ text }) => text),
    isGroups ? 0 : words.length,
  );
  return inOrder.map((name) => {
    const { start, end } = byName.get(name) ?? { start: 0, end: 0 };
    return { value: name, span: list.place(start, end) };
  });
}
