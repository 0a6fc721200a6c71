import { parseSink } from '../../languages/flume-0.9/parse/parse-sink.js';
import { wholeText } from '../../text/located-text.js';
import { source } from '../../text/source.js';
import {
  noSide,
  orSpelling,
  readSides,
  type SideReview,
  type TextPair,
  type TextReview,
} from '../text-review.js';
import { diffSpines } from './diff-spines.js';
import { maskedText } from './mask-receivers.js';
import { everywhere } from './place.js';
import { groupEdits } from './placed-edit.js';
import { sinkEdits } from './sink-edits.js';
import { sinkFacts } from './sink-facts.js';
import { sinkWeaknesses } from './sink-weaknesses.js';
import { type Spine, spineOf } from './spine.js';

/** Two sinks as structure; undefined where one of them is no sink expression. */
export function reviewSink(pair: TextPair): TextReview | undefined {
  const sides = readSides(pair, parseSpine);
  if (!sides) return undefined;
  const { before, after } = sides;
  const told = { before: sideReview(before), after: sideReview(after) };
  if (!before || !after || pair.before === pair.after)
    return { groups: [], weaknesses: [], ...told };
  const delta = diffSpines(before, after);
  const groups = orSpelling(groupEdits(sinkEdits(delta, everywhere)), pair);
  return { groups, weaknesses: sinkWeaknesses(delta), ...told };
}

function sideReview(spine: Spine | undefined): SideReview {
  return spine ? { facts: sinkFacts(spine), form: maskedText(spine) } : noSide;
}

function parseSpine(text: string): Spine | undefined {
  const { value } = parseSink(wholeText(source('sink', text)));
  return value && spineOf(value);
}
