import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, readdir, readFile } from 'node:fs/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { LockRequest } from '../../../src/reconcile/store.js';
import { parseState } from '../../../src/stores/file/parse-state.js';
import { apply } from '../../contracts/harness.js';
import { artifact } from '../../reconcile/samples.js';
import { type ChildTask, roundOf } from './apply-child.js';
import { type FileHarness, fileHarness, fileStore } from './file-harness.js';
import { closeAll, hookedFiles, never } from './hooked-files.js';

const dead: LockRequest = { who: 'dead', host: 'desk', pid: 4242 };
const isRunning = ({ pid }: { readonly pid: number }) => pid !== dead.pid;

async function inPlace(work: (harness: FileHarness) => Promise<void>): Promise<void> {
  const harness = await fileHarness();
  try {
    await work(harness);
  } finally {
    await harness.done();
  }
}

function textOf({ path }: FileHarness): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

/** What one round writes on top of what stands there. */
async function afterRounds(rounds: number): Promise<readonly string[]> {
  const texts: string[] = [];
  await inPlace(async (harness) => {
    for (let round = 1; round <= rounds; round++) {
      texts.push(await textOf(harness));
      await apply(harness.open(), roundOf('web', round));
    }
    texts.push(await textOf(harness));
  });
  return texts;
}

for (const round of [1, 2]) {
  test(`round ${round}: stopped dead at any call to the file system, a run leaves the old state or the new`, async () => {
    const texts = await afterRounds(2);
    let isKilled = true;
    let old = 0;
    let fresh = 0;
    for (let killAt = 1; isKilled; killAt++)
      await inPlace(async (harness) => {
        if (round === 2) await apply(harness.open(), roundOf('web', 1));
        isKilled = await stopped(harness, round, killAt);
        const text = await textOf(harness);
        assert.ok(text === texts[round - 1] || text === texts[round], `at call ${killAt}`);
        if (text === texts[round]) fresh++;
        else old++;
        await apply(fileStore(harness.path, { isRunning }), roundOf('web', round), { waitMs: 0 });
        assert.is(await textOf(harness), texts[round]);
        assert.equal(await readdir(harness.folder), ['state.json']);
      });
    assert.ok(old > 10 && fresh > 3, `${old} old, ${fresh} new`);
  });
}

/** Applies until the call of that number, which never happens; tells whether it came so far. */
async function stopped({ path }: FileHarness, round: number, killAt: number): Promise<boolean> {
  let calls = 0;
  const opened: FileHandle[] = [];
  let reached = () => {};
  const isReached = new Promise<boolean>((resolve) => {
    reached = () => resolve(true);
  });
  const files = hookedFiles(async () => {
    if (++calls < killAt) return;
    reached();
    await never();
  }, opened);
  const run = apply(fileStore(path, { files, isRunning }), roundOf('web', round), {
    request: dead,
  });
  try {
    return await Promise.race([isReached, run.then(() => false)]);
  } finally {
    await closeAll(opened);
  }
}

test('killed in front of a call to the file system, a process leaves the old state or the new', async () => {
  const texts = await afterRounds(2);
  let signal: string | undefined = 'SIGKILL';
  for (let killAt = 1; signal === 'SIGKILL'; killAt += 3)
    await inPlace(async (harness) => {
      await apply(harness.open(), roundOf('web', 1));
      signal = await childEnd({ path: harness.path, flow: 'web', killAt, rounds: 2 });
      assert.ok(texts.includes(await textOf(harness)), `at call ${killAt}`);
      await apply(harness.open(), roundOf('web', 2));
      assert.is(await textOf(harness), texts[2]);
      assert.equal(await readdir(harness.folder), ['state.json']);
    });
  assert.is(signal, undefined);
});

/** The signal that ended the child; undefined where it ended well. */
async function childEnd(task: ChildTask): Promise<string | undefined> {
  const [code, signal] = await once(child(task), 'exit');
  assert.ok(signal !== null || code === 0, `the child ended with ${code}`);
  return signal ?? undefined;
}

function child(task: ChildTask) {
  const path = new URL(import.meta.url.replace(/[^/]*$/, `apply-child.${extension()}`));
  return fork(path, [JSON.stringify(task)]);
}

/** Tests run from their sources and from what is built of them. */
function extension(): string {
  return import.meta.url.endsWith('.ts') ? 'ts' : 'js';
}

test('killed at any moment, a process leaves a whole state and a lock that can be taken', async () => {
  await inPlace(async (harness) => {
    await apply(harness.open(), [artifact('other', { flow: 'other' })]);
    for (const delayMs of [0, 3, 7, 12, 18, 25]) {
      const running = child({ path: harness.path, flow: 'web', rounds: 1000 });
      await waitForLock(harness);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      running.kill('SIGKILL');
      await once(running, 'exit');
      const { nodes } = parseState(await readFile(harness.path), harness.path);
      const rounds = ['web-a', 'web-b'].map((node) => nodes.get(node)?.record?.revision);
      assert.is(rounds[0] === undefined, rounds[1] === undefined);
      await apply(harness.open(), [artifact('other', { flow: 'other', tier: `t${delayMs}` })]);
      assert.equal(await readdir(harness.folder), ['state.json']);
    }
  });
});

async function waitForLock({ folder }: FileHarness): Promise<void> {
  while (!(await readdir(folder)).includes('state.json.lock'))
    await new Promise((resolve) => setTimeout(resolve, 1));
}

test('processes that apply at once come one after the other', async () => {
  await inPlace(async (harness) => {
    const { path } = harness;
    const flows = ['one', 'two', 'three'];
    const ends = await Promise.all(flows.map((flow) => childEnd({ path, flow, rounds: 6 })));
    assert.equal(ends, [undefined, undefined, undefined]);
    const state = parseState(await readFile(path), path);
    assert.is(state.serial, 18);
    for (const flow of flows) {
      assert.is(state.flows.get(flow)?.record.history[0]?.number, 6);
      assert.is(state.nodes.get(`${flow}-b`)?.live?.parts['sink'], 'rpcSink("collector", 6)');
    }
    assert.equal(await readdir(harness.folder), ['state.json']);
  });
});

test.run();
