import type { Catalogue } from '../catalogue.js';
import { splitBlanks, type Word } from '../java/split-list.js';
import { type ComponentProperties, textOf } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** Each serializer that a regex_extractor lists names the header that its group goes to, and a class that is there. */
export function checkRegexExtractor(
  interceptor: ComponentProperties,
  { classes }: Catalogue,
): readonly Problem[] {
  const list = interceptor.properties.get('serializers')?.value;
  if (list === undefined) return [];
  return splitBlanks(list.value).flatMap((word) => {
    const span = list.place(word.start, word.end);
    const found = checkSerializer(interceptor, word, classes);
    return found === undefined ? [] : [{ ...found, span }];
  });
}

function checkSerializer(
  interceptor: ComponentProperties,
  { text }: Word,
  classes: readonly string[],
): Problem | undefined {
  const type = textOf(interceptor, `serializers.${text}.type`) ?? 'DEFAULT';
  if (!interceptor.properties.has(`serializers.${text}.name`)) {
    const help = `add "serializers.${text}.name"`;
    return {
      ...problem('drops', `The serializer "${text}" names no header`, interceptor.span),
      help,
    };
  }
  if (type === 'DEFAULT' || classes.includes(type)) return undefined;
  const message = `The serializer "${text}" has the type "${type}", expected "DEFAULT" or a known class`;
  return problem('drops', message, interceptor.span);
}
