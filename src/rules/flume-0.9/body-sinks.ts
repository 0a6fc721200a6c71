/** The leaves of Flume's own that write, print, count or send the bodies of events as they are, so that no Flume node stands behind them. */
const BODY_SINKS: readonly string[] = [
  ...['console', 'text', 'seqfile', 'dfs', 'formatDfs', 'customdfs'],
  ...['escapedFormatDfs', 'escapedCustomDfs', 'syslogTcp', 'irc', 'ganglia', 'counter'],
  ...['accumulator', 'counterHistory', 'multigrep', 'multigrepspec', 'regexhisto'],
  'regexhistospec',
];

/** Whether the sink of that name takes the bodies of events out of Flume. */
export function isBodySink(name: string): boolean {
  return BODY_SINKS.includes(name);
}
