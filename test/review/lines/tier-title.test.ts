import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { tierTitle } from '../../../src/review/lines/tier-title.js';
import type { ChangeGroup, RenameGroup } from '../../../src/review/plan/change-group.js';

/** Groups of so many nodes each. */
function groups(kind: 'create' | 'update' | 'delete', ...sizes: readonly number[]) {
  return sizes.map((size) => {
    const nodes = Array.from({ length: size }, (_, at) => `n${at}`);
    return { kind, nodes } as unknown as ChangeGroup;
  });
}

function title(...all: readonly (ChangeGroup | RenameGroup)[]): string {
  return tierTitle({ tier: 't', groups: all });
}

test('updates alone', () => {
  assert.is(title(...groups('update', 1)), '1 to change');
  assert.is(title(...groups('update', 200)), '200 nodes alike, shown once');
  assert.is(
    title(...groups('update', 198, 2)),
    '198 of 200 nodes alike, shown once; 2 differ, shown',
  );
  assert.is(title(...groups('update', 2, 1)), '2 of 3 nodes alike, shown once; 1 differs, shown');
  assert.is(title(...groups('update', 3, 2, 2)), '7 nodes in 3 ways, each shown once');
  assert.is(title(...groups('update', 1, 1)), '2 nodes, no two alike');
});

test('creates and deletes alone', () => {
  assert.is(title(...groups('create', 1)), '1 to create');
  assert.is(title(...groups('create', 3)), '3 to create (alike, shown once)');
  assert.is(
    title(...groups('create', 3, 1)),
    '4 to create (3 alike, shown once; 1 differs, shown)',
  );
  assert.is(title(...groups('create', 3, 2, 2)), '7 to create (in 3 ways, each shown once)');
  assert.is(title(...groups('create', 1, 1)), '2 to create (no two alike)');
  assert.is(title(...groups('delete', 3, 1)), '4 to delete');
});

test('all of it', () => {
  const rename: RenameGroup = {
    kind: 'rename',
    renames: [{ from: 'a', to: 'b' }],
    isSameHost: true,
  };
  assert.is(
    title(...groups('update', 5, 1), ...groups('create', 1), rename, ...groups('delete', 2)),
    '6 to change (5 alike, shown once; 1 differs, shown), 1 to create, 1 to rename, 2 to delete',
  );
});

test.run();
