import {
  chmod,
  type FileHandle,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join, relative } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { apply, locked, refused } from '../../contracts/harness.js';
import { ann, artifact, time } from '../../reconcile/samples.js';
import { type FileHarness, fileHarness, fileStore } from './file-harness.js';
import { closeAll, failing, hookedFiles } from './hooked-files.js';

const inPlace = async (work: (harness: FileHarness) => Promise<void>): Promise<void> => {
  const harness = await fileHarness();
  try {
    await work(harness);
  } finally {
    await harness.done();
  }
};

test('the store is called by its path', () => {
  assert.is(fileStore('.flumec/state.json').name, 'file:.flumec/state.json');
});

test('the first apply makes the folders, readable by their owner only', () =>
  inPlace(async ({ folder }) => {
    const path = join(folder, 'a/b/state.json');
    await apply(fileStore(path), [artifact('a')]);
    assert.is((await stat(path)).mode & 0o777, 0o600);
    assert.is((await stat(join(folder, 'a/b'))).mode & 0o777, 0o700);
  }));

test('the state file is made readable by its owner only again', () =>
  inPlace(async ({ path, open }) => {
    await apply(open(), [artifact('a')]);
    await chmod(path, 0o644);
    await apply(open(), [artifact('a', { tier: 't' })]);
    assert.is((await stat(path)).mode & 0o777, 0o600);
  }));

test('reading a store that does not exist makes nothing', () =>
  inPlace(async ({ folder }) => {
    const store = fileStore(join(folder, 'not/there/state.json'));
    assert.is((await store.read()).nodes.size, 0);
    assert.equal(await readdir(folder), []);
    await store.close();
  }));

test('a relative path stands in the present folder', () =>
  inPlace(async ({ path }) => {
    await apply(fileStore(relative(process.cwd(), path)), [artifact('a')]);
    assert.ok((await readFile(path, 'utf8')).startsWith('{\n  "format": "flumec-state",\n'));
  }));

for (const exists of [true, false])
  test(`a symbolic link to a file that ${exists ? 'exists' : 'does not exist yet'} stays one, and shares the lock`, () =>
    inPlace(async ({ path, folder, open }) => {
      if (exists) await apply(open(), [artifact('a')]);
      await mkdir(join(folder, 'links'));
      const link = join(folder, 'links/state.json');
      await symlink('../state.json', link);
      await apply(fileStore(link), [artifact('a', { tier: 't' })]);
      assert.ok((await lstat(link)).isSymbolicLink());
      assert.is(await readlink(link), '../state.json');
      assert.is((await open().read()).nodes.get('a')?.record?.tier, 't');
      await locked(open(), () => refused('locked', fileStore(link).lock(ann, { waitMs: 0 })));
      assert.equal(await readdir(join(folder, 'links')), ['state.json']);
      assert.ok((await lstat(path)).isFile());
    }));

test('a link through a folder that is a link leads where the system says', () =>
  inPlace(async ({ folder }) => {
    await mkdir(join(folder, 'deep/real'), { recursive: true });
    await symlink('deep/real', join(folder, 'short'));
    await symlink('../state.json', join(folder, 'deep/real/state.json'));
    await apply(fileStore(join(folder, 'short/state.json')), [artifact('a')]);
    assert.is(
      await realpath(join(folder, 'short/state.json')),
      await realpath(join(folder, 'deep/state.json')),
    );
  }));

test('links in a circle are refused', () =>
  inPlace(async ({ folder }) => {
    const path = join(folder, 'a');
    await symlink('b', path);
    await symlink('a', join(folder, 'b'));
    const error = await refused('refused', fileStore(path).read());
    assert.is(
      error.message,
      `State file "${path}" cannot be read: its symbolic links go round in a circle`,
    );
  }));

test('a folder in its place is refused', () =>
  inPlace(async ({ folder }) => {
    const error = await refused('refused', fileStore(folder).read());
    assert.is(error.message, `State file "${folder}" cannot be read: it is a folder`);
    assert.is((error.cause as NodeJS.ErrnoException).code, 'EISDIR');
  }));

test('a file where a folder should be is refused', () =>
  inPlace(async ({ path }) => {
    await writeFile(path, '');
    const below = join(path, 'state.json');
    const why = 'a part of its path is not a folder';
    const reading = await refused('refused', fileStore(below).read());
    assert.is(reading.message, `State file "${below}" cannot be read: ${why}`);
    const locking = await refused('refused', fileStore(below).lock(ann, { waitMs: 0 }));
    assert.is(locking.message, `State file "${below}" cannot be locked: ${why}`);
  }));

const failures = [
  ['EACCES', 'refused', 'permission denied'],
  ['EPERM', 'refused', 'the operation is not permitted there'],
  ['EROFS', 'refused', 'the file system is read-only'],
  ['ENOSPC', 'refused', 'no space is left on the disk'],
  ['EDQUOT', 'refused', 'the disk quota is used up'],
  ['EIO', 'unreachable', 'the disk failed'],
  ['ESTALE', 'unreachable', 'ESTALE'],
] as const;

for (const [code, kind, why] of failures) {
  test(`${code} at reading is told`, () =>
    inPlace(async ({ path, open }) => {
      await apply(open(), [artifact('a')]);
      const files = hookedFiles(failing((name) => (name === 'readFile' ? code : undefined)));
      const error = await refused(kind, fileStore(path, { files }).read());
      assert.is(error.message, `State file "${path}" cannot be read: ${why}`);
      assert.is((error.cause as NodeJS.ErrnoException).code, code);
    }));

  for (const call of ['open', 'writeFile', 'sync', 'close', 'rename'])
    test(`${code} at "${call}" of the new state leaves the old one`, () =>
      inPlace(async ({ path, folder, raw, open }) => {
        await apply(open(), [artifact('a')]);
        const before = await raw();
        let isNew = false;
        const opened: FileHandle[] = [];
        const files = hookedFiles(
          failing((name, argument) => {
            if (name === 'open') isNew = /json\.[\w-]+\.flumec-new$/.test(String(argument));
            return isNew && name === call ? code : undefined;
          }),
          opened,
        );
        const { steps } = await apply(fileStore(path, { files }), [artifact('a', { tier: 't' })]);
        const [step] = steps;
        assert.is(step?.status, 'failed');
        assert.is(step?.status === 'failed' && step.error.kind, kind);
        assert.is(
          step?.status === 'failed' && step.error.message,
          `State file "${path}" cannot be written: ${why}`,
        );
        assert.is(await raw(), before);
        assert.equal(await readdir(folder), ['state.json']);
        await closeAll(opened);
      }));
}

test('a folder that cannot be confirmed to last is told, for the new state stands', () =>
  inPlace(async ({ path, folder, open }) => {
    await apply(open(), [artifact('a')]);
    let isFolder = false;
    const files = hookedFiles(
      failing((name, argument) => {
        if (name === 'open') isFolder = argument === folder;
        return isFolder && name === 'sync' ? 'EIO' : undefined;
      }),
    );
    const { steps } = await apply(fileStore(path, { files }), [artifact('a', { tier: 't' })]);
    assert.is(steps[0]?.status === 'failed' && steps[0].error.kind, 'unknown');
    assert.is(
      steps[0]?.status === 'failed' && steps[0].error.message,
      `The new state stands in "${folder}", but the disk does not confirm that it will last`,
    );
    assert.is((await open().read()).nodes.get('a')?.record?.tier, 't');
  }));

for (const call of ['open', 'sync'])
  test(`a system that cannot "${call}" a folder is no reason to fail`, () =>
    inPlace(async ({ path, folder }) => {
      let isFolder = false;
      const files = hookedFiles(
        failing((name, argument) => {
          if (name === 'open') isFolder = argument === folder;
          return isFolder && name === call ? 'EPERM' : undefined;
        }),
      );
      const { steps } = await apply(fileStore(path, { files }), [artifact('a')]);
      assert.equal(
        steps.map(({ status }) => status),
        ['done', 'done'],
      );
    }));

test('a file system without hard links is told at locking', () =>
  inPlace(async ({ path, folder }) => {
    const files = hookedFiles(failing((name) => (name === 'link' ? 'ENOTSUP' : undefined)));
    const error = await refused('refused', fileStore(path, { files }).lock(ann, { waitMs: 0 }));
    assert.is(
      error.message,
      `State file "${path}" cannot be locked: the file system has no hard links, which the lock needs`,
    );
    assert.equal(await readdir(folder), []);
  }));

test('a folder that cannot be cleaned up gives the lock back', () =>
  inPlace(async ({ path, folder }) => {
    const files = hookedFiles(failing((name) => (name === 'readdir' ? 'EACCES' : undefined)));
    await refused('refused', fileStore(path, { files }).lock(ann, { waitMs: 0 }));
    assert.equal(await readdir(folder), []);
  }));

test('what killed runs left is removed, and nothing else', () =>
  inPlace(async ({ folder, open }) => {
    const left = [
      'state.json.1-a.flumec-new',
      'state.json.lock.2-b.flumec-new',
      'state.json.lock.3.flumec-break',
    ];
    const others = [
      'state.json.bak',
      'state.json.1.tmp',
      'other.json.1.flumec-new',
      'state.json.a.b.flumec-new',
    ];
    for (const name of [...left, ...others]) await writeFile(join(folder, name), '');
    await locked(open(), async () => {});
    assert.equal((await readdir(folder)).sort(), [...others].sort());
  }));

test('a state that changes although it is locked is not overwritten', () =>
  inPlace(async ({ path, open, tamper }) => {
    await apply(open(), [artifact('a')]);
    let isArmed = true;
    const files = hookedFiles(async (name) => {
      if (name !== 'sync' || !isArmed) return;
      isArmed = false;
      await tamper('b', () => ({ parts: { source: 'null' }, hosts: [], chokes: {} }));
    });
    const { steps } = await apply(fileStore(path, { files }), [artifact('a', { tier: 't' })]);
    assert.is(steps[0]?.status === 'failed' && steps[0].error.kind, 'conflict');
    assert.is(
      steps[0]?.status === 'failed' && steps[0].error.message,
      `State file "${path}" changed while it was about to be written`,
    );
    const { nodes } = await open().read();
    assert.equal([...nodes.keys()], ['a', 'b']);
    assert.is(nodes.get('a')?.record?.tier, 'agents');
  }));

test('a mistake of ours is not dressed up as one of the world', () =>
  inPlace(async ({ path }) => {
    const files = hookedFiles(async () => {
      throw new TypeError('ours');
    });
    const error = await fileStore(path, { files })
      .read()
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    assert.instance(error, TypeError);
  }));

test('a history that grows too long loses its oldest texts, never the newest', () =>
  inPlace(async ({ path }) => {
    const store = fileStore(path, { historyCharacters: 400 });
    for (const [index, word] of ['one', 'two', 'three', 'four'].entries()) {
      const text = { source: { shown: 'null' }, sink: { shown: `${word} `.repeat(20) } };
      await apply(store, [artifact('a', { parts: text })], {
        run: { appliedAt: time, who: `${index}` },
      });
    }
    assert.equal(
      (await store.readHistory('web', 0)).map(({ number }) => number),
      [4, 3],
    );
    assert.equal(
      (await store.read()).flows.get('web')?.history.map(({ number }) => number),
      [4, 3, 2, 1],
    );
    const tiny = fileStore(path, { historyCharacters: 0 });
    await apply(tiny, [artifact('a')]);
    assert.equal(
      (await tiny.readHistory('web', 0)).map(({ number }) => number),
      [5],
    );
  }));

test.run();
