import { suite } from 'uvu';
import { storeContract } from '../../contracts/store-contract.js';
import { freshRoot } from '../../support/shared-zookeeper.js';
import { zooKeeperHarness } from './zookeeper-harness.js';

const test = suite('ZooKeeper store');

storeContract(test, async () => zooKeeperHarness(await freshRoot()));

test.run();
