import { error } from '../../../diagnostics/diagnostic.js';
import { failure, type Outcome, success, then } from '../../../diagnostics/outcome.js';
import type { Catalogue } from '../catalogue.js';
import type { AgentSections } from './agent-sections.js';
import { didYouMeanName } from './did-you-mean-name.js';
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
  const as = { section: 'sinks', kind: 'sink', catalogue } as const;
  const found = listedNames(agent, 'sinks').map((name) =>
    then(listedComponent(agent, name, as), (sink) => validateSink(sink, channels)),
  );
  const valid = found.flatMap(({ value }) => value ?? []);
  return {
    value: new Map(valid.map((sink) => [sink.name.value, sink])),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function validateSink(sink: ListedComponent, valid: ReadonlySet<string>): Outcome<ValidSink> {
  const { properties } = sink.properties;
  const channel = properties.get('channel')?.value;
  if (channel !== undefined && valid.has(channel.value))
    return success({ ...sink, channel: channel.value });
  const plural = properties.get('channels');
  const missing =
    channel === undefined
      ? 'has no "channel"'
      : `has the channel "${channel.value}", which is not there`;
  const rename = plural && 'write "channel" for "channels"';
  const help = channel === undefined ? rename : channelHelp(channel.value, valid);
  const finding = {
    message: `The sink "${sink.name.value}" ${missing}: Flume drops the sink`,
    span: channel?.span ?? plural?.key.span ?? sink.name.span,
    ...(help === undefined ? {} : { help }),
  };
  return failure([error('agent-wiring', finding)]);
}

function channelHelp(channel: string, valid: ReadonlySet<string>): string | undefined {
  return /[\s,]/.test(channel) ? 'a sink has one channel' : didYouMeanName(channel, valid);
}
