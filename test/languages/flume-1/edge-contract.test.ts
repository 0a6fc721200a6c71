import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  contractName,
  contractPort,
  edgeContracts,
} from '../../../src/languages/flume-1/edge-contract.js';

test('each contract has a port of its own, in the order of the contracts', () => {
  assert.equal(
    edgeContracts.map((one) => contractPort(4141, one)),
    [4141, 4142, 4143, 4144],
  );
});

test('each contract has a name of its own that a component can bear', () => {
  assert.equal(edgeContracts.map(contractName), ['', 'deflate', 'tls', 'tls-deflate']);
});

test.run();
