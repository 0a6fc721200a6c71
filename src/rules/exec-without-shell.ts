import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

const EXEC_SOURCES: readonly string[] = ['exec', 'execPeriodic', 'execStream'];

/** A command is a program and its words. */
export const execWithoutShell: Rule = {
  name: 'exec-without-shell',
  severity: 'warning',
  summary:
    'The command of an exec source has no pipes, redirections, quotes or other things of a shell.',
  reason:
    'Flume cuts the command at blanks and runs the first word with the others as they stand: there is no shell to join programs, to redirect or to take quotes off (flume-0.9.md 8 rule 41).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'exec("dmesg | grep error")', sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'exec("/usr/local/bin/kernel-errors")', sink: console}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { source } of flume09Flows(graph).flatMap(({ tiers }) => tiers.map(partsOf))) {
      const [command] = source && EXEC_SOURCES.includes(source.name) ? source.args : [];
      if (command?.kind !== 'string') continue;
      const word = command.value.split(/[ \t\n\r\f]+/).find(isForShell);
      if (word === undefined) continue;
      yield findingAt(command.span, {
        message: `"${source?.name}" runs its command without a shell and hands "${word}" to the program as it stands`,
        help: 'put the command into a script of its own and run that',
      });
    }
  },
};

/** Operators that stand alone or begin a word, quotes around a word, and what a shell would replace; not a | inside a regular expression, nor what flumec fills in. */
function isForShell(word: string): boolean {
  const text = word.replace(/^\$\{(?:node|host|secret\.\w+)\}/, '');
  return /^(?:\||\|\||&|&&|;|[0-9&]?>.*|<.*)$|;$|^["']|["']$|`|\$\(|^\$[A-Za-z{$]/.test(text);
}
