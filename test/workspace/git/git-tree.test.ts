import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { source } from '../../../src/text/source.js';
import { type GitTree, openGitTree } from '../../../src/workspace/git/open-git-tree.js';
import {
  gitInventoryReader,
  readGitTopologies,
} from '../../../src/workspace/git/read-git-topologies.js';
import { inFolder } from '../../support/folder.js';
import { commit, git } from '../../support/repository.js';

const files = {
  'topologies/b.yaml': 'b: 1\n',
  'topologies/a.yml': 'a: 1\n',
  'topologies/deep/c.YAML': 'c: 1\n',
  'topologies/.hidden/d.yaml': 'd: 1\n',
  'topologies/node_modules/e.yaml': 'e: 1\n',
  'topologies/inventory/n.txt': 'n1\n',
  'shared/m.txt': 'm1\n',
  'top.yaml': 'top: 1\n',
};

function opened(revision: string, folder: string): GitTree {
  const opening = openGitTree(revision, folder);
  if (opening.status !== 'open') throw new Error(opening.problem);
  return opening.tree;
}

function inRepository(check: (folder: string) => void): void {
  inFolder({}, (folder) => {
    commit(folder, files);
    check(folder);
  });
}

function names(folder: string, paths: readonly string[]): readonly string[] {
  const { sources } = readGitTopologies({ revision: 'main', tree: opened('main', folder) }, paths);
  return sources.value?.map(({ name }) => name) ?? [];
}

test('the topologies of a revision are those that a checkout of it would have', () => {
  inRepository((folder) => {
    writeFileSync(join(folder, 'topologies/new.yaml'), 'new: 1\n');
    assert.equal(names(folder, ['topologies']), [
      'main:topologies/a.yml',
      'main:topologies/b.yaml',
      'main:topologies/deep/c.YAML',
    ]);
    assert.equal(names(folder, ['.']).length, 4);
    assert.equal(names(folder, ['./topologies/', 'topologies/b.yaml']).length, 3);
    assert.equal(names(folder, ['topologies/.hidden']), ['main:topologies/.hidden/d.yaml']);
    assert.equal(names(folder, [join(folder, 'top.yaml')]), ['main:top.yaml']);
  });
});

test('paths are those of the folder where flumec runs', () => {
  inRepository((folder) => {
    const inner = join(folder, 'topologies/deep');
    assert.equal(opened('main', inner).folder, 'topologies/deep');
    assert.equal(names(inner, ['.']), ['main:topologies/deep/c.YAML']);
    assert.equal(names(inner, ['../b.yaml']), ['main:topologies/b.yaml']);
  });
});

test('what is not in the revision is missing, not wrong', () => {
  inRepository((folder) => {
    const version = { revision: 'main', tree: opened('main', folder) };
    const { sources, missing } = readGitTopologies(version, ['nowhere', 'top.yaml']);
    assert.equal(missing, ['nowhere']);
    assert.is(sources.value?.length, 1);
  });
});

test('inventories are read from the revision, inside the repository only', () => {
  inRepository((folder) => {
    writeFileSync(join(folder, 'topologies/inventory/n.txt'), 'n1\nn2\n');
    const read = gitInventoryReader({ revision: 'main', tree: opened('main', folder) });
    const from = source('main:topologies/b.yaml', '');
    const found = read('inventory/n.txt', from);
    assert.equal(found.status === 'read' && [found.source.name, found.source.text], [
      'main:topologies/inventory/n.txt',
      'n1\n',
    ]);
    assert.is(read('../shared/m.txt', from).status, 'read');
    const problems = ['../../x', '/etc/passwd', 'gone.txt'].map((path) => {
      const refused = read(path, from);
      return refused.status === 'refused' ? refused.problem : '';
    });
    assert.equal(problems, [
      'The inventory "../../x" lies outside the repository',
      'The inventory "/etc/passwd" lies outside the repository',
      '"main:topologies/gone.txt" cannot be read: there is no such file',
    ]);
  });
});

test('links are followed inside the revision, and no farther', () => {
  inFolder({}, (folder) => {
    mkdirSync(join(folder, 'links'));
    symlinkSync('../real.yaml', join(folder, 'links/one.yaml'));
    symlinkSync('one.yaml', join(folder, 'links/two.yaml'));
    symlinkSync('loop.yaml', join(folder, 'links/loop.yaml'));
    symlinkSync('/etc/hostname', join(folder, 'links/out.yaml'));
    commit(folder, { 'real.yaml': 'real: 1\n' });
    const version = { revision: 'main', tree: opened('main', folder) };
    const text = (path: string) => readGitTopologies(version, [path]).sources;
    assert.is(text('links/two.yaml').value?.[0]?.text, 'real: 1\n');
    for (const path of ['links/loop.yaml', 'links/out.yaml']) {
      assert.equal(
        text(path).diagnostics.map(({ code, message }) => [code, message]),
        [['unreadable-file', `"main:${path}" cannot be read: there is no such file`]],
      );
    }
  });
});

test('tags, commits and expressions name revisions; submodules are no files', () => {
  inRepository((folder) => {
    git(folder, 'tag', 'v1');
    commit(folder, { 'top.yaml': 'top: 2\n' });
    for (const revision of ['v1', 'HEAD~1', 'HEAD^', git(folder, 'rev-parse', 'v1')]) {
      const tree = opened(revision, folder);
      const file = tree.files.get('top.yaml');
      assert.is(file && tree.read(file).toString(), 'top: 1\n');
    }
  });
});

test('revisions that are not there are refused, with the nearest or a way to get them', () => {
  inRepository((folder) => {
    const refusal = (revision: string) => {
      const opening = openGitTree(revision, folder);
      return opening.status === 'refused' ? [opening.problem, opening.help] : [];
    };
    assert.equal(refusal('mian'), [
      'There is no commit "mian" in this repository',
      'did you mean "main"?',
    ]);
    const help = 'name a branch, a tag or a commit; git fetch brings those of others';
    for (const revision of ['origin/release', '--output=x', 'HEAD:top.yaml', 'a b', '']) {
      assert.equal(refusal(revision), [
        `There is no commit "${revision}" in this repository`,
        help,
      ]);
    }
  });
});

test('a shallow clone says how to fetch more', () => {
  inRepository((folder) => {
    commit(folder, { 'top.yaml': 'top: 2\n' });
    inFolder({}, (other) => {
      git(other, 'clone', '--quiet', '--depth=1', `file://${folder}`, 'clone');
      const opening = openGitTree('HEAD~1', join(other, 'clone'));
      assert.is(
        opening.status === 'refused' && opening.problem,
        'There is no commit "HEAD~1" in this repository, which is a shallow clone',
      );
      assert.match(opening.status === 'refused' ? opening.help : '', 'fetch-depth: 0');
    });
  });
});

test('a partial clone is not completed over the network', () => {
  inRepository((folder) => {
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    inFolder({}, (other) => {
      git(
        other,
        'clone',
        '--quiet',
        '--no-checkout',
        '--filter=blob:none',
        `file://${folder}`,
        'c',
      );
      const tree = opened('HEAD', join(other, 'c'));
      const file = tree.files.get('top.yaml');
      assert.throws(() => file && tree.read(file), /The clone lacks object \w+ of the commit/);
    });
  });
});

test('a folder in no repository, and a machine without git', () => {
  inFolder({}, (folder) => {
    assert.equal(openGitTree('main', folder), {
      status: 'refused',
      problem: 'This folder is in no git repository',
      help: 'run flumec in a checkout, or give --against a folder',
    });
    const path = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      const opening = openGitTree('main', folder);
      assert.is(opening.status === 'refused' && opening.problem, 'There is no program "git"');
    } finally {
      process.env['PATH'] = path;
    }
  });
});

test('a repository of another user is not trusted, with the way out', () => {
  inFolder(
    {
      git: '#!/bin/sh\necho "fatal: detected dubious ownership in repository at /x" >&2\nexit 128\n',
    },
    (bin) => {
      const path = process.env['PATH'];
      process.env['PATH'] = `${bin}:${path}`;
      try {
        chmodSync(join(bin, 'git'), 0o755);
        const opening = openGitTree('main', bin);
        assert.equal(opening, {
          status: 'refused',
          problem: 'git does not trust this repository, because it belongs to another user',
          help: 'tell git to trust it: git config --global --add safe.directory "$PWD"',
        });
      } finally {
        process.env['PATH'] = path;
      }
    },
  );
});

test.run();
