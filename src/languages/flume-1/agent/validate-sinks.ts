import { type Diagnostic, error } from '../../../diagnostics/diagnostic.js';
import { didYouMean } from '../../../diagnostics/suggestion.js';
import type { Catalogue } from '../catalogue.js';
import type { AgentSections } from './agent-sections.js';
import type { Found } from './found.js';
import { type ListedComponent, listedComponent } from './listed-component.js';
import { listedNames } from './listed-names.js';

/** A sink that the validator lets pass, with its channel. */
export interface ValidSink extends ListedComponent {
  readonly channel: string;
}

/** The sinks that the validator of Flume lets pass, by name. */
export function validateSinks(
  agent: AgentSections,
  channels: ReadonlySet<string>,
  catalogue: Catalogue,
): Found<ReadonlyMap<string, ValidSink>> {
  const value = new Map<string, ValidSink>();
  const diagnostics: Diagnostic[] = [];
  for (const name of listedNames(agent, 'sinks')) {
    const listed = listedComponent(agent, name, { section: 'sinks', kind: 'sink', catalogue });
    const channel = 'code' in listed ? listed : validChannel(listed, channels);
    if (typeof channel !== 'string') diagnostics.push(channel);
    else if (!('code' in listed)) value.set(name.value, { ...listed, channel });
  }
  return { value, diagnostics };
}

function validChannel(
  { name, properties: { properties } }: ListedComponent,
  valid: ReadonlySet<string>,
): string | Diagnostic {
  const channel = properties.get('channel')?.value;
  if (channel !== undefined && valid.has(channel.value)) return channel.value;
  const plural = properties.get('channels');
  const missing =
    channel === undefined
      ? 'has no "channel"'
      : `has the channel "${channel.value}", which is not there`;
  const help =
    channel === undefined
      ? plural && 'write "channel" for "channels"'
      : channelHelp(channel.value, valid);
  return error('agent-wiring', {
    message: `The sink "${name.value}" ${missing}: Flume drops the sink`,
    span: channel?.span ?? plural?.key.span ?? name.span,
    ...(help === undefined ? {} : { help }),
  });
}

function channelHelp(channel: string, valid: ReadonlySet<string>): string | undefined {
  return /[\s,]/.test(channel) ? 'a sink has one channel' : didYouMean(channel, valid);
}
