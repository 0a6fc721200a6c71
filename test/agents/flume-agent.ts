import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a bean of an agent's metrics says; all values are texts (flume-1.x.md 9.3). */
export type Bean = Readonly<Record<string, string>>;

/** A real agent of Flume 1.11.0 in a folder of its own; it ends with this process at the latest. */
export interface FlumeAgent {
  readonly name: string;
  readonly folder: string;
  readonly start: () => void;
  readonly isStarted: () => boolean;
  /** Ends it like a power cut. */
  readonly kill: () => Promise<void>;
  /** The beans by name, such as `SINK.own`; empty while it does not answer. */
  readonly metrics: () => Promise<Readonly<Record<string, Bean>>>;
  /** The number in a bean; 0 where there is none. */
  readonly count: (bean: string, key: string) => Promise<number>;
  /** The last lines of what it logged. */
  readonly log: () => string;
}

/** What an agent is started with. */
export interface AgentPlace {
  readonly classPath: string;
  /** ZooKeeper's `host:port`. */
  readonly connectString: string;
  /** Where the agents have their folders. */
  readonly home: string;
  readonly metricsPort: number;
}

const running = new Set<ChildProcess>();

/** The agent of that name, not started yet. */
export function flumeAgent(name: string, place: AgentPlace): FlumeAgent {
  const folder = join(place.home, name);
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'agent.log');
  let child: ChildProcess | undefined;
  const metrics = () => readMetrics(place.metricsPort);
  return {
    name,
    folder,
    start: () => {
      child = startJava(javaArguments(name, place), folder, log);
    },
    isStarted: () => child !== undefined,
    kill: async () => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.ref();
      child.kill('SIGKILL');
      await exit;
    },
    metrics,
    count: async (bean, key) => Number((await metrics())[bean]?.[key] ?? 0),
    log: () => readFileSync(log, 'utf8').split('\n').slice(-30).join('\n'),
  };
}

/** Waits until the condition holds; throws with the agents' logs when it does not within the time. */
export async function waitUntil(
  what: string,
  condition: () => Promise<boolean> | boolean,
  { agents = [], timeoutMs = 60_000 }: { agents?: readonly FlumeAgent[]; timeoutMs?: number } = {},
): Promise<void> {
  const endMs = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > endMs) {
      const logs = agents.map(({ name, log }) => `--- ${name}\n${log()}`);
      throw new Error(`It did not happen that ${what}\n${logs.join('\n')}`);
    }
    await sleep(200);
  }
}

/** The command line of the README, as small as a test needs it. */
function javaArguments(name: string, place: AgentPlace): readonly string[] {
  return [
    ...['-Xmx128m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-Dflume.monitoring.type=http',
    `-Dflume.monitoring.port=${place.metricsPort}`,
    ...['-cp', place.classPath, 'org.apache.flume.node.Application'],
    ...['-n', name, '-z', place.connectString, '-p', '/flume'],
  ];
}

function startJava(args: readonly string[], cwd: string, log: string): ChildProcess {
  if (running.size === 0) process.once('exit', killAll);
  const output = openSync(log, 'a');
  // Ends with this process even where that is killed and no exit handler runs.
  const withParent = existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'KILL'] : [];
  const [command = 'java', ...rest] = [...withParent, 'java', ...args];
  const child = spawn(command, rest, { cwd, stdio: ['ignore', output, output] });
  closeSync(output);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.unref();
  return child;
}

function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

async function readMetrics(port: number): Promise<Readonly<Record<string, Bean>>> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, {
      signal: AbortSignal.timeout(2000),
    });
    return (await answer.json()) as Record<string, Bean>;
  } catch {
    return {};
  }
}
