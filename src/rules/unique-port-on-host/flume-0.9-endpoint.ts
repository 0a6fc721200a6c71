import type { Component } from '../../languages/flume-0.9/catalogue/component.js';
import type { Catalogue } from '../../languages/flume-0.9/catalogue.js';
import { parseJavaInteger } from '../../languages/flume-0.9/java/integer.js';
import type { Argument, SourceCall } from '../../languages/flume-0.9/tree.js';
import { type Endpoint, isPort } from './endpoint.js';

/** Where a Flume 0.9 source listens; undefined where it does not, or where its port is not known yet. */
export function flume09Endpoint(call: SourceCall, { source }: Catalogue): Endpoint | undefined {
  const component = source.get(call.name);
  const index = component ? portIndex(component) : -1;
  if (!component || index < 0) return undefined;
  const argument = call.args[index];
  const port = argument ? portOf(argument) : Number(component.parameters[index]?.defaultValue);
  if (port === undefined || !isPort(port)) return undefined;
  return {
    protocol: call.name === 'syslogUdp' ? 'UDP' : 'TCP',
    port,
    ...(argument?.span ? { span: argument.span } : {}),
  };
}

/** Syslog sources are servers too, for others than Flume nodes. */
function portIndex({ name, traits, parameters }: Component): number {
  const listens = traits.has('listens') || name.startsWith('syslog');
  return listens ? parameters.findIndex((parameter) => parameter.name === 'port') : -1;
}

function portOf(argument: Argument): number | undefined {
  if (argument.kind === 'string') return Number(parseJavaInteger(argument.value, 'int'));
  if (argument.kind !== 'number' || isUnset(argument)) return undefined;
  return argument.form === 'octal'
    ? Number.parseInt(argument.spelling, 8)
    : Number(argument.spelling);
}

/** An environment variable that is not set while checking offline is stood in for by a number. */
function isUnset({ span, spelling }: Argument & { readonly kind: 'number' }): boolean {
  const written = span?.source.text.slice(span.start, span.end) ?? spelling;
  return written.startsWith('${env.') && spelling === '1';
}
