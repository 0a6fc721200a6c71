import type { Test } from 'uvu';
import { applyContract } from './apply-contract.js';
import type { StoreHarness } from './harness.js';
import { historyContract } from './history-contract.js';
import { lockContract } from './lock-contract.js';
import { transactionContract } from './transaction-contract.js';

/** Adds to the suite what every store has to do; each test gets a place of its own. */
export function storeContract(test: Test, create: () => Promise<StoreHarness>): void {
  const on = (name: string, work: (harness: StoreHarness) => Promise<void>) =>
    test(name, async () => {
      const harness = await create();
      try {
        await work(harness);
      } finally {
        await harness.done();
      }
    });
  transactionContract(on);
  lockContract(on);
  historyContract(on);
  applyContract(on);
}

/** Adds a test that works on a fresh place. */
export type On = (name: string, work: (harness: StoreHarness) => Promise<void>) => void;
