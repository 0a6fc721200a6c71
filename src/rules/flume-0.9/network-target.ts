import { valueText } from '../../languages/flume-0.9/check/value-text.js';
import type { Argument, SinkCall } from '../../languages/flume-0.9/tree.js';
import type { Span } from '../../text/source.js';
import { numberArgument } from './number-argument.js';

/** What flume-0.9 nodes speak; `rpc` is whatever `flume.event.rpc` of the node says. */
export type Protocol = 'thrift' | 'avro' | 'rpc';

/** A receiver that a hand-written sink names; the host may hold `${node}` and `${host}`. */
export interface NetworkTarget {
  readonly call: SinkCall;
  readonly host: string;
  readonly port: number;
  readonly protocol: Protocol;
  readonly span: Span | undefined;
}

/** Where Flume's own collectors listen (flume-0.9.md 5.1). */
export const DEFAULT_PORT = 35853;

const SINGLE: Readonly<Record<string, Protocol>> = {
  rpcSink: 'rpc',
  thriftSink: 'thrift',
  avroSink: 'avro',
  agentE2ESink: 'rpc',
  agentSink: 'rpc',
  agentDFOSink: 'rpc',
  agentFailoverSink: 'rpc',
  agentBESink: 'rpc',
  agentBestEffortSink: 'rpc',
};

const CHAINS: readonly string[] = ['agentE2EChain', 'agentDFOChain', 'agentBEChain'];

/** The Flume nodes that a leaf sends to, as far as it names them; chains always speak Thrift (flume-0.9.md 2). */
export function networkTargets(call: SinkCall): readonly NetworkTarget[] {
  const protocol = SINGLE[call.name];
  const [host, port] = call.args;
  if (protocol && host?.kind === 'string') return single(call, protocol, [host.value, port]);
  return CHAINS.includes(call.name) ? call.args.flatMap((one) => member(call, one)) : [];
}

/** Whether a leaf sends events to another Flume node. */
export function isNodeSink({ name }: SinkCall): boolean {
  return SINGLE[name] !== undefined || CHAINS.includes(name);
}

function single(
  call: SinkCall,
  protocol: Protocol,
  [host, argument]: readonly [string, Argument | undefined],
): readonly NetworkTarget[] {
  const port = argument ? numberArgument(argument) : DEFAULT_PORT;
  const span = call.args[0]?.span;
  return port === undefined ? [] : [{ call, host, port, protocol, span }];
}

function member(call: SinkCall, argument: Argument): readonly NetworkTarget[] {
  const [host = '', portText] = valueText(argument).split(':');
  const port = portText === undefined ? DEFAULT_PORT : Number(portText);
  const isAddress = host !== '' && Number.isInteger(port);
  return isAddress ? [{ call, host, port, protocol: 'thrift', span: argument.span }] : [];
}
