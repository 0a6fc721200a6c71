import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as assert from 'uvu/assert';
import { compareRunning } from '../../src/targets/flume-1/running-components.js';
import { removeFolder, temporaryFolder } from '../support/java-process.js';
import { projectFolder } from '../support/project.js';
import { startZooKeeper } from '../support/zookeeper-server.js';
import { type FlumeAgent, flumeAgent, waitUntil } from './flume-agent.js';

/** A real ZooKeeper with real agents, and `flumec` to write what they read. */
export interface Installation {
  readonly agents: Readonly<Record<string, FlumeAgent>>;
  /** A folder for what the topologies name. */
  readonly home: string;
  /** Ports of which the next three are free too, one for each agent in the order of their names. */
  readonly ports: Readonly<Record<string, number>>;
  /** Runs `flumec` on a topology, with the store; gives what it printed. Throws where it fails. */
  readonly flumec: (command: string, topology: string) => Promise<string>;
  /** Applies a topology and waits until every agent that was started runs just what was compiled for it. */
  readonly apply: (topology: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const run = promisify(execFile);

/** An installation of agents of those names; none is started. */
export async function startInstallation(
  names: readonly string[],
  classPath: string,
): Promise<Installation> {
  const zookeeper = await startZooKeeper();
  const home = temporaryFolder('flumec-agents-');
  const free = await portBlocks(2 * names.length);
  const place = { classPath, connectString: zookeeper.connectString, home };
  const agents = Object.fromEntries(
    names.map((name, index) => [
      name,
      flumeAgent(name, { ...place, metricsPort: free[names.length + index] ?? 0 }),
    ]),
  );
  const flumec = async (command: string, topology: string) => {
    const file = join(home, 'topology.yaml');
    writeFileSync(file, topology);
    const store = `zk://${zookeeper.connectString}`;
    const isApply = command === 'apply';
    const args = [command, ...(isApply ? ['--yes', '--store', store] : ['--json']), file];
    const { stdout } = await run(process.execPath, [join(projectFolder, 'bin/flumec.js'), ...args]);
    return stdout;
  };
  return {
    agents,
    home,
    ports: Object.fromEntries(names.map((name, index) => [name, free[index] ?? 0])),
    flumec,
    apply: async (topology) => {
      const compiled = JSON.parse(await flumec('compile', topology)) as Compiled;
      await flumec('apply', topology);
      for (const { node, parts } of compiled.nodes) {
        const agent = agents[node];
        if (agent?.isStarted()) await waitUntilRunning(agent, parts['properties'] ?? '');
      }
    },
    stop: async () => {
      for (const agent of Object.values(agents)) await agent.kill();
      await zookeeper.stop();
      removeFolder(home);
    },
  };
}

interface Compiled {
  readonly nodes: readonly {
    readonly node: string;
    readonly parts: Readonly<Record<string, string>>;
  }[];
}

/** All components of the text and no others run: the whole set of keys, with `StopTime` 0 (flume-1.x.md 9.3). */
async function waitUntilRunning(agent: FlumeAgent, text: string): Promise<void> {
  const state: { differences: readonly string[] } = { differences: [] };
  await waitUntil(
    `agent "${agent.name}" runs its text`,
    async () => {
      const metrics = await agent.metrics();
      state.differences = compareRunning({ agent: agent.name, text, metrics });
      return state.differences.length === 0;
    },
    { agents: [agent] },
  ).catch((cause: Error) => {
    throw new Error(`${state.differences.join('\n')}\n${cause.message}`, { cause });
  });
}

/** Blocks of four free ports below those that the kernel gives to connections (flume-1.x.md 9.4). */
async function portBlocks(count: number): Promise<readonly number[]> {
  const blocks: number[] = [];
  const start = 12_000 + 4 * Math.floor(Math.random() * 4000);
  for (let port = start; blocks.length < count && port < 32_700; port += 4) {
    const used = await Promise.all([0, 1, 2, 3].map((offset) => isUsed(port + offset)));
    if (!used.includes(true)) blocks.push(port);
  }
  assert.is(blocks.length, count);
  return blocks;
}

function isUsed(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** The lines of all files in a folder, those of an empty file left out. */
export function linesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '');
}

/** A new folder, because Flume does not make that of a `file_roll` sink. */
export function newFolder(...parts: readonly string[]): string {
  const folder = join(...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}
