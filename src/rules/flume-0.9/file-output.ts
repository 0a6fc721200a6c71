import type { Argument, SinkCall, StringValue } from '../../languages/flume-0.9/tree.js';

/** Where a sink writes its files. */
export interface FileOutput {
  readonly call: SinkCall;
  /** The argument with the path or directory. */
  readonly path: StringValue;
  /** The argument with the start of the file's name, where that is one of its own. */
  readonly name: StringValue | undefined;
  /** Whether the path is one of the node's own disk and not of a Hadoop file system. */
  readonly isLocal: boolean;
  /** Whether escapes such as `%{rolltag}` are expanded in it (flume-0.9.md 7). */
  readonly expands: boolean;
}

const WRITERS: Readonly<Record<string, Pick<FileOutput, 'isLocal' | 'expands'>>> = {
  text: { isLocal: true, expands: false },
  seqfile: { isLocal: true, expands: false },
  dfs: { isLocal: false, expands: true },
  formatDfs: { isLocal: false, expands: false },
  customdfs: { isLocal: false, expands: false },
  escapedFormatDfs: { isLocal: false, expands: true },
  escapedCustomDfs: { isLocal: false, expands: true },
  collectorSink: { isLocal: false, expands: true },
};

const NAMED: readonly string[] = ['escapedFormatDfs', 'escapedCustomDfs', 'collectorSink'];

/** The files that a leaf writes; undefined where it writes none, or to a device such as /dev/null. */
export function fileOutput(call: SinkCall): FileOutput | undefined {
  const writer = WRITERS[call.name];
  const path = stringArgument(call.args[0]);
  if (!writer || !path || path.value.startsWith('/dev/')) return undefined;
  const name = NAMED.includes(call.name) ? stringArgument(call.args[1]) : undefined;
  return { call, path, name, ...writer };
}

function stringArgument(argument: Argument | undefined): StringValue | undefined {
  return argument?.kind === 'string' ? argument : undefined;
}
