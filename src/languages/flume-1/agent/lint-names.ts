import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.js';
import type { Span } from '../../../text/source.js';
import type { Property } from '../component/component-properties.js';
import { splitBlanks, splitSpaces } from '../java/split-list.js';
import { isComponentName } from '../names.js';
import { type AgentSections, SECTIONS, type Section } from './agent-sections.js';
import { didYouMeanName } from './did-you-mean-name.js';
import { listedNames } from './listed-names.js';

/** Names that come twice in a list or cost a component its metrics, and components that no list names. */
export function lintNames(agent: AgentSections): readonly Diagnostic[] {
  return SECTIONS.flatMap((section) => [
    ...repeatedNames(agent, section),
    ...oddNames(agent, section),
    ...unlistedComponents(agent, section),
  ]);
}

function repeatedNames(agent: AgentSections, section: Section): readonly Diagnostic[] {
  const list = agent.lists.get(section);
  if (list === undefined) return [];
  const words = section === 'sinkgroups' ? splitSpaces(list.value) : splitBlanks(list.value);
  const isRepeated = (index: number) =>
    words.findIndex(({ text }) => text === words[index]?.text) < index;
  return words
    .filter((_, index) => isRepeated(index))
    .map(({ text, start, end }) => {
      const message = `"${text}" comes twice in "${section}"`;
      return warning('agent-wiring', { message, span: list.place(start, end) });
    });
}

function oddNames(agent: AgentSections, section: Section): readonly Diagnostic[] {
  return listedNames(agent, section)
    .filter(({ value }) => agent.components[section].has(value) && !isComponentName(value))
    .map(({ value, span }) => {
      const message = `"${value}" is no good name, expected letters, digits, "_" and "-": others cost a component its metrics`;
      return warning('agent-wiring', { message, span });
    });
}

function unlistedComponents(agent: AgentSections, section: Section): readonly Diagnostic[] {
  const listed = new Set(listedNames(agent, section).map(({ value }) => value));
  return [...agent.components[section]]
    .filter(([name]) => !listed.has(name))
    .map(([name, { properties }]) => {
      const span = firstPlace(properties.values());
      const message = `"${name}" is not listed in "${section}": Flume takes no notice of it`;
      const help = didYouMeanName(name, listed);
      return warning('agent-wiring', {
        message,
        ...(span === undefined ? {} : { span }),
        ...(help === undefined ? {} : { help }),
      });
    });
}

function firstPlace(properties: Iterable<Property>): Span | undefined {
  const spans = [...properties].map(({ key }) => key.span);
  return spans.sort((a, b) => a.start - b.start)[0];
}
