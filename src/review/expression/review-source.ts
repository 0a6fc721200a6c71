import { equalCalls } from '../../languages/flume-0.9/equal.js';
import { parseSource } from '../../languages/flume-0.9/parse/parse-source.js';
import type { SourceCall } from '../../languages/flume-0.9/tree.js';
import { wholeText } from '../../text/located-text.js';
import { source } from '../../text/source.js';
import type { Edit, EditGroup } from '../edit.js';
import {
  noSide,
  orSpelling,
  readSides,
  type SideReview,
  type TextPair,
  type TextReview,
} from '../text-review.js';
import { callChange, callText } from './change-text.js';
import { portOfSource } from './sink-facts.js';

/** Two sources; undefined where one of them is no source expression. */
export function reviewSource(pair: TextPair): TextReview | undefined {
  const sides = readSides(pair, parseCall);
  if (!sides) return undefined;
  const { before, after } = sides;
  const groups = before && after ? diffSources(before, after) : [];
  return {
    groups: before && after ? orSpelling(groups, pair) : [],
    weaknesses: [],
    before: sideReview(before),
    after: sideReview(after),
  };
}

function diffSources(before: SourceCall, after: SourceCall): readonly EditGroup[] {
  if (equalCalls(before, after)) return [];
  const texts: readonly (readonly [Edit['mark'], string])[] =
    before.name === after.name
      ? [['~', callChange(before, after)]]
      : [
          ['-', callText(before)],
          ['+', callText(after)],
        ];
  const edits = texts.map(([mark, text]) => ({ mark, text, likeness: text }));
  return [{ where: '', likeness: texts.map((one) => one.join(' ')).join('\n'), edits }];
}

function sideReview(call: SourceCall | undefined): SideReview {
  if (!call) return noSide;
  const port = portOfSource(call);
  return { facts: { ports: port === undefined ? [] : [port] }, form: callText(call) };
}

function parseCall(text: string): SourceCall | undefined {
  return parseSource(wholeText(source('source', text))).value;
}
