import { error } from '../../../diagnostics/diagnostic.js';
import { failure, type Outcome, success } from '../../../diagnostics/outcome.js';
import type { LocatedText } from '../../../text/located-text.js';
import type { Located } from '../../../text/source.js';
import type { Catalogue, ComponentKind } from '../catalogue.js';
import { type ComponentProperties, textOf } from '../component/component-properties.js';
import type { AgentSections, Section } from './agent-sections.js';
import { didYouMeanName } from './did-you-mean-name.js';

/** A component that its agent lists, with what Flume asks of each: properties and a type. */
export interface ListedComponent {
  readonly name: Located<string>;
  readonly type: LocatedText;
  /** Blamed at its name in the list. */
  readonly properties: ComponentProperties;
}

/** The component of that name, or why Flume drops it before it looks closer. */
export function listedComponent(
  agent: AgentSections,
  name: Located<string>,
  { section, kind, catalogue }: ListedAs,
): Outcome<ListedComponent> {
  const configured = agent.components[section].get(name.value);
  const dropped = (words: string, help?: string) => {
    const message = `The ${kind} "${name.value}" ${words}: Flume drops the ${kind}`;
    const finding = { message, span: name.span, ...(help === undefined ? {} : { help }) };
    return failure<ListedComponent>([error('agent-wiring', finding)]);
  };
  if (configured === undefined)
    return dropped('is listed, but has no properties', nameHelp(agent, name.value, section));
  const type = configured.properties.get('type')?.value;
  if (type === undefined) return dropped('has no "type"');
  const properties = { span: name.span, properties: configured.properties };
  const config = textOf(properties, 'config');
  if (config !== undefined && !isGoodConfig(config, type.value, { kind, catalogue }))
    return dropped(`has the "config" "${config}", expected none`);
  return success({ name, type, properties });
}

/** Where a component is listed, and as what. */
export interface ListedAs {
  readonly section: Section;
  readonly kind: ComponentKind;
  readonly catalogue: Catalogue;
}

function nameHelp(agent: AgentSections, name: string, section: Section): string | undefined {
  if (name.includes(',')) return 'separate names by blanks';
  if (name.includes('.')) return 'a name ends at a dot: use letters, digits, "_" and "-"';
  return didYouMeanName(name, agent.components[section].keys());
}

/** Beside a type that is no short name, Flume takes `config` for the name of a configuration. */
function isGoodConfig(
  config: string,
  type: string,
  { kind, catalogue }: Pick<ListedAs, 'kind' | 'catalogue'>,
): boolean {
  const short = catalogue.components.filter((one) => one.kind === kind && !one.classOnly);
  const names = ['OTHER', ...short.map((one) => one.type.toUpperCase())];
  const known = [...names, ...short.map((one) => one.class.toUpperCase())];
  return known.includes(type.toUpperCase()) || names.includes(config.toUpperCase());
}
