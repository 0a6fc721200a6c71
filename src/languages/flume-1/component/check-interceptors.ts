import type { Located } from '../../../text/source.js';
import { splitBlanks, type Word } from '../java/split-list.js';
import { isComponentName } from '../names.js';
import { checkProperties } from './check-properties.js';
import type { ComponentContext } from './component-context.js';
import { type ComponentProperties, subProperties } from './component-properties.js';
import { type Problem, problem } from './problem.js';
import { resolveComponent } from './resolve-component.js';

/** The interceptors of a source, in the order in which they run: each listed one has a known type and what it needs. */
export function checkInterceptors(
  source: ComponentProperties,
  context: ComponentContext,
): readonly Problem[] {
  const list = source.properties.get('interceptors')?.value;
  const words = list === undefined ? [] : splitBlanks(list.value);
  const listed = words.flatMap((word) => {
    const name = { value: word.text, span: list?.place(word.start, word.end) ?? source.span };
    return checkInterceptor(source, name, context);
  });
  return [...listed, ...unlisted(source, words)];
}

function checkInterceptor(
  source: ComponentProperties,
  name: Located<string>,
  context: ComponentContext,
): readonly Problem[] {
  const at = { ...source, span: name.span };
  const interceptor = subProperties(at, `interceptors.${name.value}.`);
  const type = interceptor.properties.get('type')?.value;
  if (type === undefined) return [withoutType(name)];
  const resolved = resolveComponent(context.catalogue, 'interceptor', type);
  if (resolved.component !== undefined)
    return [...oddName(name), ...checkProperties(resolved.component, interceptor, context)];
  const message = `${resolved.unknown.message}: Flume drops the source`;
  return [{ ...resolved.unknown, effect: 'drops', message }];
}

function withoutType({ value, span }: Located<string>): Problem {
  const found = problem(
    'drops',
    `The interceptor "${value}" has no type: Flume drops the source`,
    span,
  );
  const help = value.includes(',')
    ? 'separate names by blanks'
    : `add "interceptors.${value}.type"`;
  return { ...found, help };
}

function oddName({ value, span }: Located<string>): readonly Problem[] {
  if (isComponentName(value)) return [];
  const message = `"${value}" is no good name for an interceptor, expected letters, digits, "_" and "-"`;
  return [problem('odd', message, span)];
}

function unlisted(source: ComponentProperties, words: readonly Word[]): readonly Problem[] {
  const stray = new Map<string, Located<string>>();
  for (const [key, property] of source.properties) {
    const rest = /^interceptors\.(.*)$/s.exec(key)?.[1];
    if (rest === undefined || words.some(({ text }) => rest.startsWith(`${text}.`))) continue;
    const name = rest.split('.', 1)[0] ?? '';
    if (!stray.has(name)) stray.set(name, property.key);
  }
  return [...stray].map(([name, key]) =>
    problem(
      'ignored',
      `The interceptor "${name}" is not listed in "interceptors": it does not run`,
      key.span,
    ),
  );
}
