import { flume1Catalogue } from '../../languages/flume-1/catalogue.js';
import { findComponent } from '../../languages/flume-1/find-component.js';
import { lastOfEachKey, readProperties } from '../../languages/flume-1/read-properties.js';
import { source } from '../../text/source.js';

/** What `GET /metrics` of an agent answers: beans such as `SINK.own`, all values texts (flume-1.x.md 9.3). */
export type AgentMetrics = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** An agent that answers, and the text that it should run. */
export interface RunningAgent {
  readonly agent: string;
  readonly text: string;
  readonly metrics: AgentMetrics;
}

/**
 * What an agent that is alive does not run of its text, or runs beside it, in sentences; none where all
 * is well. That it is alive proves nothing, since Flume drops what it cannot use (flume-1.x.md 1.6).
 */
export function compareRunning({ agent, text, metrics }: RunningAgent): readonly string[] {
  const wanted = componentsOf(agent, text);
  const isRunning = (bean: string) => metrics[bean]?.['StopTime'] === '0';
  const missing = wanted.filter(({ bean, isCounted }) => isCounted && !isRunning(bean));
  const known = new Set(wanted.map(({ bean }) => bean));
  const extra = Object.keys(metrics).filter(
    (bean) => /^(?:SOURCE|CHANNEL|SINK)\./.test(bean) && isRunning(bean) && !known.has(bean),
  );
  return [
    ...missing.map(({ words }) => `The ${words} does not run`),
    ...wanted
      .filter(({ bean }) => isRunning(bean) && isClosed(metrics[bean]))
      .map(({ words }) => `The ${words} is closed: it could not open its directories`),
    ...extra.sort().map((bean) => `"${bean}" runs, and the agent's text has nothing of that name`),
  ];
}

interface WantedComponent {
  readonly bean: string;
  /** Its kind and name. */
  readonly words: string;
  /** Whether it has a bean while it runs. */
  readonly isCounted: boolean;
}

const kinds = ['source', 'channel', 'sink'] as const;

function componentsOf(agent: string, text: string): readonly WantedComponent[] {
  const entries = lastOfEachKey(readProperties(source(agent, text)).value ?? []);
  const property = (key: string) => entries.get(`${agent}.${key}`)?.value.value ?? '';
  return kinds.flatMap((kind) =>
    property(`${kind}s`)
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) => ({
        bean: `${kind.toUpperCase()}.${name}`,
        words: `${kind} "${name}"`,
        isCounted: isCounted(kind, property(`${kind}s.${name}.type`)),
      })),
  );
}

/** Of a plug-in nothing is known; some of Flume's own have no counters. */
function isCounted(kind: (typeof kinds)[number], type: string): boolean {
  const component = findComponent(flume1Catalogue, kind, type);
  return component !== undefined && !uncounted.has(`${kind} ${component.type}`);
}

const uncounted: ReadonlySet<string> = new Set([
  'source netcat',
  'source netcatudp',
  'source org.apache.flume.source.StressSource',
  'sink logger',
  'sink null',
  'sink irc',
]);

/** A file channel that cannot start looks as if it had (flume-1.x.md 3.6). */
function isClosed(bean: AgentMetrics[string] | undefined): boolean {
  return bean?.['Open'] === 'false' || bean?.['Unhealthy'] === '1';
}
