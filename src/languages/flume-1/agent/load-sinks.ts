import type { Component } from '../catalogue.js';
import { checkProperties } from '../component/check-properties.js';
import type { ComponentContext } from '../component/component-context.js';
import { type ComponentProperties, textOf } from '../component/component-properties.js';
import { effectiveInteger } from '../component/effective-integer.js';
import { isDropped, type Problem, problem } from '../component/problem.js';
import { findComponent } from '../find-component.js';
import { batchSizeOf, checkBatchSize } from './check-batch-size.js';
import type { Found } from './found.js';
import type { LoadedChannel, LoadedSink } from './loaded-agent.js';
import { reportProblems } from './report-problems.js';
import type { ValidSink } from './validate-sinks.js';

/** The sinks that can be configured and connected, by name. */
export function loadSinks(
  sinks: Iterable<ValidSink>,
  channels: ReadonlyMap<string, LoadedChannel>,
  context: ComponentContext,
): Found<ReadonlyMap<string, LoadedSink>> {
  const found = [...sinks].map((sink) => loadSink(sink, channels, context));
  const loaded = found.flatMap(({ value }) => value ?? []);
  return {
    value: new Map(loaded.map((sink) => [sink.name, sink])),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function loadSink(
  { name, type, properties, channel: channelName }: ValidSink,
  channels: ReadonlyMap<string, LoadedChannel>,
  context: ComponentContext,
): Found<LoadedSink | undefined> {
  const component = findComponent(context.catalogue, 'sink', type.value);
  if (component === undefined) return { value: undefined, diagnostics: [] };
  const channel = channels.get(channelName);
  const own = checkProperties(component, properties, context);
  const wiring =
    channel === undefined
      ? [notConnected(name.value, channelName, properties)]
      : checkBatchSize(component, properties, channel);
  const diagnostics = [...reportProblems(own), ...reportProblems(wiring, 'agent-wiring')];
  if (isDropped([...own, ...wiring])) return { value: undefined, diagnostics };
  const batchSize = batchSizeOf(component, properties);
  const client = clientOf(component, properties);
  const value: LoadedSink = {
    name: name.value,
    type: component.type,
    channel: channelName,
    ...(batchSize === undefined ? {} : { batchSize }),
    ...(client === undefined ? {} : { client }),
  };
  return { value, diagnostics };
}

function notConnected(
  name: string,
  channel: string,
  { properties, span }: ComponentProperties,
): Problem {
  const message = `The channel "${channel}" of sink "${name}" is dropped: Flume drops the sink`;
  return problem('drops', message, properties.get('channel')?.value.span ?? span);
}

const RPC_CLASSES = ['org.apache.flume.sink.AvroSink', 'org.apache.flume.sink.ThriftSink'];

/** An RPC sink hands all its keys to its client, over `h1` made of hostname and port (flume-1.x.md 4.4). */
function clientOf(
  component: Component,
  sink: ComponentProperties,
): ReadonlyMap<string, string> | undefined {
  if (!RPC_CLASSES.includes(component.class)) return undefined;
  const address = `${textOf(sink, 'hostname')}:${effectiveInteger(component, sink, 'port')}`;
  const own = [...sink.properties].filter(([key]) =>
    /^(?:client\.type|hosts|hosts\..*)$/s.test(key),
  );
  return new Map([
    ['hosts', 'h1'],
    ['hosts.h1', address],
    ...own.map(([key, { value }]): [string, string] => [key, value.value]),
  ]);
}
