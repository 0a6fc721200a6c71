import { splitBlanks } from '../java/split-list.js';
import type { ComponentProperties } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** Each serializer of a regex_extractor names the header that its group goes to. */
export function checkRegexExtractor(interceptor: ComponentProperties): readonly Problem[] {
  const list = interceptor.properties.get('serializers')?.value;
  if (list === undefined) return [];
  return splitBlanks(list.value)
    .filter(({ text }) => !interceptor.properties.has(`serializers.${text}.name`))
    .map(({ text, start, end }) => ({
      ...problem('drops', `The serializer "${text}" names no header`, list.place(start, end)),
      help: `add "serializers.${text}.name"`,
    }));
}
