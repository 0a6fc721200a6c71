// Prints how failover chains spread and move, beside other ways to make them:
// node --import tsx test/bench/chains.ts [--small]
import { buildChains } from '../../src/routing/chains/build-chains.js';
import { allCases, type BenchCase, smallCases } from './chains/bench-case.js';
import { chainsByPreference } from './chains/chains-by-preference.js';
import { consistentHashing } from './chains/consistent-hashing.js';
import { measureMoves } from './chains/measure-moves.js';
import { measureSpread } from './chains/measure-spread.js';
import { type Build, measureTime } from './chains/measure-time.js';
import { modulo } from './chains/modulo.js';
import { rendezvousHashing } from './chains/rendezvous-hashing.js';

const methods: readonly (readonly [string, Build])[] = [
  ['flumec', buildChains],
  ['Flume 0.9 ring', chainsByPreference(consistentHashing)],
  ['rendezvous', chainsByPreference(rendezvousHashing)],
  ['i mod m', chainsByPreference(modulo)],
];

const columns = [
  'senders x receivers',
  'method',
  'spread',
  'one lost',
  'two lost',
  'receiver: firsts',
  'receiver: chains',
  'sender: firsts',
  'sender: chains',
  'us an entry',
  'x i mod m',
];

function main(cases: readonly BenchCase[]): void {
  printRow(columns);
  printRow(columns.map((_, index) => (index < 2 ? '---' : '---:')));
  for (const one of cases) measureCase(one);
}

function measureCase({ title, request }: BenchCase): void {
  const isLarge = request.senders.length >= 100_000;
  const builds = methods.map(([, build]) => build);
  const times = measureTime(request, builds, isLarge ? 3 : 7);
  for (const [index, [name, build]] of methods.entries()) {
    const spread = measureSpread(request, build(request));
    const moves = measureMoves(request, build, isLarge ? 5 : 12);
    const time = times[index] ?? 0;
    printRow([
      title,
      name,
      decimals(spread.atRest, 2),
      decimals(spread.oneLost, 2),
      decimals(spread.twoLost, 2),
      `${moves.firstsByReceiver.toFixed(2)} x`,
      `${moves.chainsByReceiver.toFixed(2)} x`,
      `${(moves.firstsBySender * 100).toFixed(2)} %`,
      `${(moves.chainsBySender * 100).toFixed(2)} %`,
      time.toFixed(2),
      (time / (times.at(-1) ?? 1)).toFixed(1),
    ]);
  }
}

/** Up to so many decimals, none where the number is whole. */
function decimals(value: number | undefined, digits: number): string {
  return value === undefined ? '-' : String(Number(value.toFixed(digits)));
}

function printRow(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

main(process.argv.includes('--small') ? smallCases : allCases);
