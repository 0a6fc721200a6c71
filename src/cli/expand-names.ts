import { expandRange } from '../syntax/expand-range.js';
import { wholeText } from '../text/located-text.js';
import { source } from '../text/source.js';
import { UsageError } from './usage-error.js';

/** The names that patterns such as `web-[1-3]` stand for; throws a `UsageError` that names the flag where one is no range. */
export function expandNames(flag: string, patterns: readonly string[]): readonly string[] {
  return patterns.flatMap((pattern) => {
    const expansion = expandRange(wholeText(source(flag, pattern)));
    if (expansion.kind === 'names') return expansion.names;
    throw new UsageError(`"${flag} ${pattern}": ${expansion.finding.message}`);
  });
}
