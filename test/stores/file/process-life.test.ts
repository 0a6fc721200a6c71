import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isProcessRunning, processStart } from '../../../src/stores/file/process-life.js';

test('this process runs', () => {
  assert.ok(isProcessRunning({ pid: process.pid }));
});

test('a process that ended does not', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  assert.not(isProcessRunning({ pid }));
  assert.is(processStart(pid), undefined);
});

test('a process that was killed does not, though its parent has not heard of it', async () => {
  const child = fork('-', { execArgv: ['-e', 'process.send("up"); setInterval(() => {}, 1000)'] });
  await once(child, 'message');
  const pid = child.pid ?? 0;
  assert.ok(isProcessRunning({ pid }));
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.not(isProcessRunning({ pid }));
});

// Only where the system tells of processes that wait for their parents.
if (processStart(process.pid) !== undefined)
  test('a process that ended and waits for its parent to notice does not run', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60']);
    const [line] = await once(parent.stdout, 'data');
    const pid = Number(line);
    while (isProcessRunning({ pid })) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.ok(processStart(pid));
    parent.kill('SIGKILL');
    await once(parent, 'exit');
  });

// Only where the system tells when a process started.
if (processStart(process.pid) !== undefined)
  test('a process that got the number of an earlier one is not that one', () => {
    const started = processStart(process.pid) ?? '';
    assert.match(started, /^\d+$/);
    assert.ok(isProcessRunning({ pid: process.pid, started }));
    assert.not(isProcessRunning({ pid: process.pid, started: `1${started}` }));
  });

test.run();
