import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.js';
import { didYouMean } from '../../../diagnostics/suggestion.js';
import type { AgentSections } from './agent-sections.js';
import { listedNames } from './listed-names.js';

const FILTER_TYPES: ReadonlyMap<string, string> = new Map([
  ['env', 'org.apache.flume.configfilter.EnvironmentVariableConfigFilter'],
  ['external', 'org.apache.flume.configfilter.ExternalProcessConfigFilter'],
  ['hadoop', 'org.apache.flume.configfilter.HadoopCredentialStoreConfigFilter'],
]);

/** Config filters that Flume leaves out: their references stay as they are (flume-1.x.md 2.5). */
export function lintFilters(agent: AgentSections): readonly Diagnostic[] {
  const consequence = 'its references stay as they are';
  return listedNames(agent, 'configfilters').flatMap(({ value: name, span }) => {
    const type = agent.components.configfilters.get(name)?.properties.get('type')?.value;
    if (type === undefined) {
      const message = `The config filter "${name}" has no type: ${consequence}`;
      return [warning('agent-wiring', { message, span })];
    }
    if (isFilterType(type.value)) return [];
    const message = `Flume has no config filter type "${type.value}": ${consequence}`;
    const help = didYouMean(type.value, FILTER_TYPES.keys());
    const found = warning('known-component', { message, span: type.span });
    return [help === undefined ? found : { ...found, help }];
  });
}

function isFilterType(type: string): boolean {
  return FILTER_TYPES.has(type.toLowerCase()) || [...FILTER_TYPES.values()].includes(type);
}
