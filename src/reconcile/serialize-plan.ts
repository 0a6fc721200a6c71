import type { Plan } from './plan.js';
import { stableJson } from './stable-json.js';

/** The version of the saved form (`schemas/plan.v1.json`). */
export const planVersion = 1;

/**
 * A plan as a file: JSON with sorted keys, one line a change, the same bytes for the same plan. It holds
 * what may be shown and fingerprints, never a secret's value.
 */
export function serializePlan(plan: Plan): string {
  const { refusals, ...rest } = plan;
  const shown = refusals.map(({ code, severity, message, help }) => ({
    code,
    severity,
    message,
    help,
  }));
  const members = Object.entries({
    format: 'flumec-plan',
    version: planVersion,
    ...rest,
    refusals: shown,
  })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}: ${lines(value)}`);
  return `{\n${members.map((member) => `  ${member}`).join(',\n')}\n}\n`;
}

function lines(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return stableJson(value);
  return `[\n${value.map((item) => `    ${stableJson(item)}`).join(',\n')}\n  ]`;
}
