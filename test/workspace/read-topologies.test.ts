import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { source } from '../../src/text/source.js';
import { inventoryReader } from '../../src/workspace/read-inventory-file.js';
import { fileLimitBytes, readSource } from '../../src/workspace/read-source.js';
import { readTopologies } from '../../src/workspace/read-topologies.js';

const test = suite<{ folder: string }>('workspace', { folder: '' });

test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'flumec-workspace-'));
});

test.after.each(({ folder }) => {
  rmSync(folder, { recursive: true, force: true });
});

function names(folder: string, paths: readonly string[]): readonly string[] {
  const { value = [], diagnostics } = readTopologies(paths.map((path) => join(folder, path)));
  assert.equal(diagnostics, []);
  return value.map((one) => one.name.slice(folder.length + 1));
}

function problem(path: string): string {
  const [first] = readTopologies([path]).diagnostics;
  return `${first?.code}: ${first?.message}`;
}

test('a folder gives its topologies in order, and those below it', ({ folder }) => {
  mkdirSync(join(folder, 'b/.hidden'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of [
    'c.yaml',
    'b/z.yml',
    'b/.hidden/x.yaml',
    'node_modules/n.yaml',
    'a.txt',
    'a.YAML',
  ]) {
    writeFileSync(join(folder, name), 'x: 1\n');
  }
  assert.equal(names(folder, ['.']), ['a.YAML', 'b/z.yml', 'c.yaml']);
});

test('a file named twice, once by another way, is read once', ({ folder }) => {
  writeFileSync(join(folder, 'a.yaml'), 'x: 1\n');
  symlinkSync('a.yaml', join(folder, 'l.yaml'));
  assert.equal(names(folder, ['a.yaml', 'a.yaml', '.', 'l.yaml']), ['a.yaml']);
});

test('a path to nothing, and a folder without topologies, are findings', ({ folder }) => {
  assert.is(
    problem(join(folder, 'no.yaml')),
    `missing-file: There is no file or folder "${folder}/no.yaml"`,
  );
  assert.is(
    problem(`${folder}/`),
    `no-topologies: The folder "${folder}/" holds no topology: expected files ending in .yaml or .yml`,
  );
});

test('what is no text is a finding', ({ folder }) => {
  const file = join(folder, 'latin.yaml');
  writeFileSync(file, Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
  assert.is(problem(file), `unreadable-file: "${file}" is no UTF-8 text`);
});

test('a file that may not be read, or is too large, is a finding', ({ folder }) => {
  const large = join(folder, 'large.yaml');
  writeFileSync(large, Buffer.alloc(fileLimitBytes + 1, 0x20));
  assert.is(readSource(large).diagnostics[0]?.message, `"${large}" is larger than 64 MB`);
  assert.is(
    readSource(join(large, 'x')).diagnostics[0]?.message,
    `"${large}/x" cannot be read: a part of its path is a file, not a folder`,
  );
  assert.is(readSource(join(folder, '\u0000')).diagnostics[0]?.code, 'unreadable-file');
  const secret = join(folder, 'secret.yaml');
  writeFileSync(secret, '');
  chmodSync(secret, 0);
  if (process.getuid?.() !== 0) {
    assert.is(
      readSource(secret).diagnostics[0]?.message,
      `"${secret}" cannot be read: permission is denied`,
    );
  }
});

test('an inventory is read beside its topology, and named as a person would', ({ folder }) => {
  mkdirSync(join(folder, 'sub/inventory'), { recursive: true });
  writeFileSync(join(folder, 'sub/inventory/i.txt'), 'n1\n');
  writeFileSync(join(folder, 'shared.txt'), 'n2\n');
  const read = inventoryReader(folder);
  const from = source(join(folder, 'sub/t.yaml'), '');
  const inner = read('inventory/i.txt', from);
  assert.is(inner.status === 'read' ? inner.source.name : '', join(folder, 'sub/inventory/i.txt'));
  const outer = read('../shared.txt', from);
  assert.is(outer.status === 'read' ? outer.source.text : '', 'n2\n');
});

test('an inventory outside the project is refused, by its path or through a link', ({ folder }) => {
  mkdirSync(join(folder, 'project'));
  writeFileSync(join(folder, 'out.txt'), 'n1\n');
  symlinkSync('../out.txt', join(folder, 'project/link.txt'));
  const read = inventoryReader(join(folder, 'project'));
  const from = source(join(folder, 'project/t.yaml'), '');
  for (const path of ['../out.txt', 'link.txt', '..']) {
    assert.equal(read(path, from), {
      status: 'refused',
      problem: `The inventory "${path}" lies outside the project`,
    });
  }
  assert.equal(read(join(folder, 'out.txt'), from), {
    status: 'refused',
    problem: `The inventory "${folder}/out.txt" is no relative path; expected one inside the project`,
  });
  assert.equal(read('no.txt', from), {
    status: 'refused',
    problem: `"${folder}/project/no.txt" cannot be read: there is no such file`,
  });
});

test('a topology outside the working folder has its own folder for a project', ({ folder }) => {
  mkdirSync(join(folder, 'here'));
  mkdirSync(join(folder, 'there'));
  writeFileSync(join(folder, 'there/i.txt'), 'n1\n');
  const read = inventoryReader(join(folder, 'here'));
  const from = source(join(folder, 'there/t.yaml'), '');
  assert.is(read('i.txt', from).status, 'read');
  assert.is(read('../x.txt', from).status, 'refused');
});

test.run();
