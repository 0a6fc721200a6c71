import { suite } from 'uvu';
import { connect } from '../../../src/zookeeper/index.js';
import { storeContract } from '../../contracts/store-contract.js';
import { startEnsemble, type ZooKeeperEnsemble } from '../../support/zookeeper-ensemble.js';
import { zooKeeperHarness } from './zookeeper-harness.js';

const test = suite('ZooKeeper store on three servers');
const started: { ensemble?: ZooKeeperEnsemble; roots: number } = { roots: 0 };

test.before(async () => {
  started.ensemble = await startEnsemble();
});

test.after(async () => {
  await started.ensemble?.stop();
});

// Each client meets another server of the three: what one has written another must read.
storeContract(test, async () => {
  const connectString = `${started.ensemble?.connectString}/test-${started.roots++}`;
  const client = await connect({ connectString });
  await client.ensure('/');
  await client.close();
  return zooKeeperHarness(connectString);
});

test.run();
