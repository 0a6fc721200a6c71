import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { campaignText, runCampaign } from './campaign.js';

// `npm run campaign -- --runs 10000` goes on for longer, `--seed N --runs 1` repeats a run.
const seed = Number(process.env['CAMPAIGN_SEED'] ?? 1);
const seconds = Number(process.env['CAMPAIGN_SECONDS'] ?? 60);

test('whatever breaks during an apply, every node is old or new, and the next run sets all right', async () => {
  const violations: string[] = [];
  const counts = await runCampaign({
    runs: 500,
    seconds,
    seed,
    hear: (result) => {
      for (const violation of result.violations)
        violations.push(`seed ${result.seed} (${result.fault}): ${violation}`);
    },
  });
  console.log(`\n${campaignText(counts, seed)}`);
  assert.equal(violations, []);
  assert.ok(counts.faults.size > 0);
});

test.run();
