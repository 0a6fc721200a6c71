import { rules } from './index.js';
import { agentPages } from './pages/agent-pages.js';
import { baselinePages } from './pages/baseline-pages.js';
import { filePages } from './pages/file-pages.js';
import { readingPages } from './pages/reading-pages.js';
import { schemaPages } from './pages/schema-pages.js';
import { storePages } from './pages/store-pages.js';
import { yamlPages } from './pages/yaml-pages.js';
import type { CodePage } from './rule.js';

/** The page of every code that a finding can have: the rules', then those of the other checks. */
export const codePages: readonly CodePage[] = [
  ...rules,
  ...yamlPages,
  ...schemaPages,
  ...readingPages,
  ...filePages,
  ...baselinePages,
  ...agentPages,
  ...storePages,
];

/** The page of a code; undefined where no finding has it. */
export function pageOf(code: string): CodePage | undefined {
  return codePages.find((page) => page.name === code);
}
