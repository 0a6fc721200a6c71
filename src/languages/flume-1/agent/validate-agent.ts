import { type Diagnostic, error, warning } from '../../../diagnostics/diagnostic.js';
import type { Span } from '../../../text/source.js';
import type { Catalogue } from '../catalogue.js';
import type { AgentSections } from './agent-sections.js';
import type { Found } from './found.js';
import type { ListedComponent } from './listed-component.js';
import { validateChannels } from './validate-channels.js';
import { type ValidGroup, validateGroups } from './validate-groups.js';
import { type ValidSink, validateSinks } from './validate-sinks.js';
import { type ValidSource, validateSources } from './validate-sources.js';

/** What the validator of Flume leaves of an agent. */
export type Validated =
  | { readonly kind: 'valid'; readonly agent: ValidAgent }
  /** The whole agent is dropped. */
  | { readonly kind: 'invalid' }
  /** The whole text is refused, whichever agent it was about. */
  | { readonly kind: 'refused' };

/** The components of an agent that have passed, by name. */
export interface ValidAgent {
  readonly channels: ReadonlyMap<string, ListedComponent>;
  readonly sources: ReadonlyMap<string, ValidSource>;
  readonly sinks: ReadonlyMap<string, ValidSink>;
  readonly groups: ReadonlyMap<string, ValidGroup>;
}

/** The validation of one agent, as `FlumeConfiguration` does it (flume-1.x.md 2.2). */
export function validateAgent(
  name: string,
  sections: AgentSections,
  { catalogue, span }: { readonly catalogue: Catalogue; readonly span: Span },
): Found<Validated> {
  const channels = validateChannels(sections, catalogue);
  const invalid = (message: string, found: readonly Diagnostic[]): Found<Validated> => ({
    value: { kind: 'invalid' },
    diagnostics: [
      ...found,
      error('agent-wiring', {
        message: `The agent "${name}" has ${message}: Flume drops the whole agent`,
        span,
      }),
    ],
  });
  const listed = sections.lists.has('channels') ? 'no channel that is left' : 'no channels';
  if (channels.value.size === 0) return invalid(listed, channels.diagnostics);
  const names = new Set(channels.value.keys());
  const sources = validateSources(sections, names, catalogue);
  const sinks = validateSinks(sections, names, catalogue);
  const groups = validateGroups(sections, new Set(sinks.value.keys()));
  const diagnostics = [
    channels,
    ...(['sources', 'sinks'] as const).map((section) =>
      unlisted(name, sections, { section, span }),
    ),
    sources,
    sinks,
    groups,
  ].flatMap((stage) => stage.diagnostics);
  if (groups.value === undefined) return { value: { kind: 'refused' }, diagnostics };
  if (sources.value.size === 0 && sinks.value.size === 0)
    return invalid('neither a source nor a sink that is left', diagnostics);
  const agent = {
    channels: channels.value,
    sources: sources.value,
    sinks: sinks.value,
    groups: groups.value,
  };
  return { value: { kind: 'valid', agent }, diagnostics };
}

function unlisted(
  name: string,
  sections: AgentSections,
  { section, span }: { readonly section: 'sources' | 'sinks'; readonly span: Span },
) {
  if (sections.lists.has(section)) return { diagnostics: [] };
  return {
    diagnostics: [
      warning('agent-wiring', { message: `The agent "${name}" has no ${section}`, span }),
    ],
  };
}
