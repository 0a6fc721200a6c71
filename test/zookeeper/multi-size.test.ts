import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { payloadSize } from '../../src/zookeeper/frames.js';
import { multiOperation } from '../../src/zookeeper/multi-operation.js';
import type { MultiOperation } from '../../src/zookeeper/multi-request.js';
import { multiSize, splitMulti } from '../../src/zookeeper/multi-size.js';
import { operationFrame } from '../../src/zookeeper/operation.js';

const path = fc.stringMatching(/^(\/[a-zé]{1,20}){1,4}$/);
const version = fc.integer({ min: -1, max: 9 });
const data = fc.oneof(fc.string(), fc.uint8Array({ maxLength: 500 }));
const mode = fc.constantFrom('persistent', 'ephemeral-sequential', 'container');
const operation = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), path, data, mode }),
  fc.record({ kind: fc.constant('set' as const), path, data, version }),
  fc.record({ kind: fc.constant('delete' as const), path, version }),
  fc.record({ kind: fc.constant('check' as const), path, version }),
) as fc.Arbitrary<MultiOperation>;
const operations = fc.array(operation, { maxLength: 40 });

test('the size is that of the request on the wire', () => {
  assert.is(multiSize([]), 17);
  assert.is(multiSize([{ kind: 'check', path: '/a', version: 0 }]), 17 + 9 + 4 + 2 + 4);
  fc.assert(
    fc.property(operations, fc.constantFrom('', '/chroot'), (all, chroot) => {
      const frame = operationFrame(multiOperation(chroot, all), 1);
      assert.is(multiSize(all, chroot), payloadSize(frame));
    }),
  );
});

test('runs keep the order and the limits, and no run could take the next operation', () => {
  const limits = fc.record({
    maxBytes: fc.integer({ min: 600, max: 3000 }),
    maxOperations: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(operations, limits, (all, { maxBytes, maxOperations }) => {
      const runs = splitMulti(all, { maxBytes, maxOperations }, '/c');
      assert.equal(runs.flat(), all);
      for (const [at, run] of runs.entries()) {
        assert.ok(run.length > 0 && run.length <= maxOperations);
        assert.ok(run.length === 1 || multiSize(run, '/c') <= maxBytes);
        const next = runs[at + 1]?.[0];
        if (next === undefined || run.length === maxOperations) continue;
        assert.ok(multiSize([...run, next], '/c') > maxBytes);
      }
    }),
  );
});

test('a run has 1000 operations and 512 kB unless told otherwise', () => {
  const small = Array.from({ length: 2500 }, (): MultiOperation => ({ kind: 'check', path: '/a' }));
  assert.equal(
    splitMulti(small).map((run) => run.length),
    [1000, 1000, 500],
  );
  const large: MultiOperation = { kind: 'set', path: '/a', data: Buffer.alloc(200_000) };
  assert.equal(
    splitMulti([large, large, large]).map((run) => run.length),
    [2, 1],
  );
  const huge: MultiOperation = { kind: 'set', path: '/a', data: Buffer.alloc(600_000) };
  assert.equal(
    splitMulti([large, huge, large]).map((run) => run.length),
    [1, 1, 1],
  );
  assert.equal(splitMulti([]), []);
});

test.run();
