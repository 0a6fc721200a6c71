import { suite } from 'uvu';
import { storeContract } from '../../contracts/store-contract.js';
import { fileHarness } from './file-harness.js';

const test = suite('file store');

storeContract(test, fileHarness);

test.run();
