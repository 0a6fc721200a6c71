import type { LocatedText } from '../../../text/located-text.js';
import { parseJavaBoolean } from '../java/java-boolean.js';
import { splitCommas } from '../java/split-list.js';
import { type ComponentProperties, textOf } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** `ipFilter` needs rules like `allow:ip:127.*`; without it they have no effect. */
export function checkIpFilter(source: ComponentProperties): readonly Problem[] {
  const rules = source.properties.get('ipFilterRules');
  const isOn = parseJavaBoolean(textOf(source, 'ipFilter') ?? 'false');
  if (rules !== undefined)
    return isOn
      ? brokenRules(rules.value)
      : [problem('odd', '"ipFilterRules" has no effect without "ipFilter"', rules.key.span)];
  const span = source.properties.get('ipFilter')?.key.span ?? source.span;
  return isOn ? [problem('drops', '"ipFilter" is "true" without "ipFilterRules"', span)] : [];
}

const EXPECTED =
  'expected "allow" or "deny", "ip" or "name" and a pattern such as "allow:ip:127.*"';

function brokenRules(rules: LocatedText): readonly Problem[] {
  const broken = splitCommas(rules.value)
    .filter(({ text }) => !/^(?:allow|deny):(?:ip|name):/.test(text))
    .map(({ text, start, end }) =>
      problem(
        'drops',
        `"ipFilterRules" has the rule "${text}", ${EXPECTED}`,
        rules.place(start, end),
      ),
    );
  const gap = /(?:^|,)\s*(?=,)/.exec(rules.value);
  if (gap === null) return broken;
  const span = rules.place(gap.index, gap.index + 1);
  return [...broken, problem('drops', `"ipFilterRules" has an empty rule, ${EXPECTED}`, span)];
}
