import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.js';
import { checkLookups } from '../component/check-text.js';
import { type AgentSections, SECTIONS } from './agent-sections.js';
import { listedNames } from './listed-names.js';

/** Lookups that Flume does not resolve in a text from ZooKeeper; references to a config filter of the agent are (flume-1.x.md 2.5). */
export function lintLookups(agent: AgentSections): readonly Diagnostic[] {
  const filters = listedNames(agent, 'configfilters').map(({ value }) => value);
  const properties = SECTIONS.flatMap((section) =>
    [...agent.components[section].values()].flatMap((component) => [
      ...component.properties.values(),
    ]),
  );
  return properties
    .flatMap(({ key, value }) => checkLookups(key.value, value))
    .filter(({ lookup }) => !filters.some((filter) => lookup.startsWith(`\${${filter}[`)))
    .map(({ message, span }) => warning('component-arguments', { message, span }));
}
