import { stableJson } from '../reconcile/stable-json.js';
import type { InstallationStatus } from '../reconcile/status.js';

/** The status as `--json` prints it (`schemas/status.v1.json`). */
export function statusJson(store: string, status: InstallationStatus): unknown {
  return JSON.parse(stableJson({ version: 1, store, ...status }));
}
