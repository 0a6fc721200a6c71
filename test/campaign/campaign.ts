import { parseArgs } from 'node:util';
import { startEnsemble } from '../support/zookeeper-ensemble.js';
import { startZooKeeper } from '../support/zookeeper-server.js';
import { type Applier, childApplier } from './applier.js';
import { type RunResult, runOne, type Surroundings } from './run-one.js';

// npm run campaign [-- --runs N] [--seconds N] [--seed S] [--verbose]

/** How long a campaign goes on: until either is reached. */
export interface CampaignLength {
  readonly runs: number;
  /** Seconds. */
  readonly seconds: number;
}

/** What a campaign is. */
export interface CampaignOptions extends CampaignLength {
  /** Of the first run; each run has the next. */
  readonly seed: number;
  readonly hear: (result: RunResult, run: number) => void;
}

/** The counts that a campaign ends with. */
export interface CampaignCounts {
  readonly runs: number;
  readonly faults: ReadonlyMap<string, number>;
  readonly violations: number;
}

/** Runs one seed after the other on a server of its own and an ensemble of its own. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignCounts> {
  const [server, ensemble] = await Promise.all([startZooKeeper(), startEnsemble()]);
  const spare = spareChild();
  try {
    return await runAll(options, { server, ensemble, child: spare.take, turn: turns() });
  } finally {
    await spare.end();
    await Promise.all([server.stop(), ensemble.stop()]);
  }
}

async function runAll(
  { runs, seconds, seed, hear }: CampaignOptions,
  around: Surroundings,
): Promise<CampaignCounts> {
  const endMs = performance.now() + seconds * 1000;
  const faults = new Map<string, number>();
  let [begun, done, violations] = [0, 0, 0];
  const work = async () => {
    while (begun < runs && performance.now() < endMs) {
      const result = await judged((seed + begun++) >>> 0, around);
      violations += result.violations.length;
      if (result.hasFired) faults.set(result.fault, (faults.get(result.fault) ?? 0) + 1);
      hear(result, ++done);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return { runs: done, faults, violations };
}

/** A run that cannot be brought to its end is a violation too. */
async function judged(seed: number, around: Surroundings): Promise<RunResult> {
  try {
    return await runOne(seed, around);
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const violations = [`the run broke off: ${said}`];
    return { seed, fault: 'unknown', hasFired: false, steps: 0, end: undefined, violations };
  }
}

// Most of a run is waiting for sessions to end.
const lanes = 4;

/** One after the other. */
function turns(): Surroundings['turn'] {
  let last = Promise.resolve();
  return async () => {
    const before = last;
    let leave = () => {};
    last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  };
}

/** A process that starts while another is still in use. */
function spareChild() {
  let next = childApplier();
  const all: Promise<Applier>[] = [next];
  return {
    take: async () => {
      const child = next;
      next = childApplier();
      all.push(next);
      return await child;
    },
    end: async () => {
      await Promise.all(all.map(async (child) => (await child).end()));
    },
  };
}

/** The counts in words: how many faults of each kind, then one line. */
export function campaignText({ runs, faults, violations }: CampaignCounts, seed: number): string {
  const kinds = [...faults].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  return [
    ...kinds.map(([name, count]) => `${String(count).padStart(6)}  ${name}`),
    `${runs} runs, ${total} faults, ${violations} violations (seeds ${seed} to ${seed + runs - 1})`,
  ].join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '86400' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      verbose: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed);
  const counts = await runCampaign({
    runs: Number(values.runs),
    seconds: Number(values.seconds),
    seed,
    hear: (result, run) => report(result, run, values.verbose),
  });
  console.log(campaignText(counts, seed));
  process.exitCode = counts.violations > 0 ? 1 : 0;
}

function report(result: RunResult, run: number, isVerbose: boolean): void {
  if (isVerbose)
    console.log(`${run}: seed ${result.seed}, ${result.fault}, ${JSON.stringify(result.end)}`);
  else if (run % 50 === 0) console.log(`${run} runs`);
  for (const violation of result.violations)
    console.log(`VIOLATION with seed ${result.seed} (${result.fault}): ${violation}`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) await main();
