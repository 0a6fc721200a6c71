import { splitBlanks } from '../java/split-list.js';
import { type ComponentProperties, textOf } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** The hosts that an avro sink hands to its RPC client suit the client's type (flume-1.x.md 4.4). */
export function checkRpcClient(sink: ComponentProperties): readonly Problem[] {
  const type = (textOf(sink, 'client.type') ?? 'default').toLowerCase();
  return [
    ...checkHostCount(sink, type),
    ...lostHosts(sink),
    ...unlistedHosts(sink),
    ...withoutEffect(sink, type),
  ];
}

/** The aliases that the client goes by: those listed, or `h1`, which the sink makes of hostname and port. */
function aliases(sink: ComponentProperties): ReturnType<typeof splitBlanks> {
  return splitBlanks(textOf(sink, 'hosts') ?? 'h1');
}

function hasAddress(sink: ComponentProperties, alias: string): boolean {
  return alias === 'h1' || sink.properties.has(`hosts.${alias}`);
}

function checkHostCount(sink: ComponentProperties, type: string): readonly Problem[] {
  const count = aliases(sink).filter(({ text }) => hasAddress(sink, text)).length;
  const span =
    sink.properties.get('hosts')?.value.span ??
    sink.properties.get('client.type')?.value.span ??
    sink.span;
  if (type === 'default_loadbalance' && count < 2)
    return [
      problem(
        'fails',
        `"client.type" is "default_loadbalance" with ${count === 1 ? 'one host' : 'no host'}, expected two hosts or more`,
        span,
      ),
    ];
  if (type === 'default_failover' && count < 1)
    return [problem('fails', '"client.type" is "default_failover" without hosts', span)];
  if (type === 'default' && sink.properties.has('hosts'))
    return [
      problem(
        count > 1 ? 'ignored' : 'odd',
        'Only the first of "hosts" is used, expected "client.type" to be "default_failover" or "default_loadbalance"',
        span,
      ),
    ];
  return [];
}

function lostHosts(sink: ComponentProperties): readonly Problem[] {
  const list = sink.properties.get('hosts')?.value;
  if (list === undefined) return [];
  return aliases(sink)
    .filter(({ text }) => !hasAddress(sink, text))
    .map(({ text, start, end }) => ({
      effect: 'ignored',
      message: `The host "${text}" has no address`,
      span: list.place(start, end),
      help: `add "hosts.${text} = HOST:PORT"`,
    }));
}

function unlistedHosts(sink: ComponentProperties): readonly Problem[] {
  const listed = new Set(aliases(sink).map(({ text }) => text));
  return [...sink.properties].flatMap(([key, property]): Problem[] => {
    const alias = /^hosts\.(.*)$/s.exec(key)?.[1];
    if (alias === undefined || listed.has(alias)) return [];
    return [problem('ignored', `The host "${alias}" is not listed in "hosts"`, property.key.span)];
  });
}

const ONLY_FOR: readonly (readonly [key: string, type: string])[] = [
  ['backoff', 'default_loadbalance'],
  ['maxBackoff', 'default_loadbalance'],
  ['host-selector', 'default_loadbalance'],
  ['max-attempts', 'default_failover'],
];

function withoutEffect(sink: ComponentProperties, type: string): readonly Problem[] {
  return ONLY_FOR.flatMap(([key, needed]): Problem[] => {
    const property = sink.properties.get(key);
    if (property === undefined || type === needed) return [];
    return [
      problem(
        'odd',
        `"${key}" has no effect, expected "client.type" to be "${needed}"`,
        property.key.span,
      ),
    ];
  });
}
