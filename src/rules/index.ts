import { noCycle } from './no-cycle.js';
import type { Rule } from './rule.js';

/** Every rule, in the order in which they are listed and run. */
export const rules: readonly Rule[] = [noCycle];
