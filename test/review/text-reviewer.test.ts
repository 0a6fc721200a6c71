import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { noSide } from '../../src/review/text-review.js';
import { textReviewer } from '../../src/review/text-reviewer.js';

function review(part: string, before: string | undefined, after: string | undefined) {
  return textReviewer()({ part, before, after, agent: 'a' });
}

function told(part: string, before: string | undefined, after: string | undefined) {
  return review(part, before, after).groups.flatMap(({ where, edits }) =>
    edits.map(({ mark, text }) => `${where}${where && ': '}${mark} ${text}`),
  );
}

test('sinks and sources are compared as structure', () => {
  assert.equal(told('sink', 'gzip null', 'null'), ['- gzip, was before null']);
  assert.equal(told('source', 'tail("/a")', 'tail("/b")'), ['~ tail("/a" -> "/b")']);
  assert.equal(told('source', 'null', 'console'), ['- null', '+ console']);
});

test('properties are compared key by key', () => {
  assert.equal(told('properties', 'a.x = 1', 'a.x = 2\nb.y = 3'), ['+ b.y = 3', '~ x = 1 -> 2']);
});

test('what cannot be read is compared as words, on both sides', () => {
  for (const part of ['sink', 'source'])
    assert.equal(told(part, 'null', 'null ;'), ['+ … ;'], part);
  assert.equal(told('sink', 'a => b', 'null'), ['- a => b', '+ null']);
  assert.equal(told('properties', 'a = \\u00', 'a = 1'), ['- … \\u00', '+ … 1']);
  assert.equal(told('note', 'x y', 'x z'), ['- … y', '+ … z']);
});

test('a text that is spelled otherwise and means the same says so', () => {
  const otherwise = ['~ spelled otherwise, the same meaning'];
  assert.equal(told('sink', 'null', ' null '), otherwise);
  assert.equal(told('source', 'tail("/a")', 'tail( "/a" )'), otherwise);
  assert.equal(told('properties', 'a.x = 1', 'a.x: 1\n# more'), otherwise);
});

test('one side alone has facts and no difference', () => {
  for (const [part, text] of [
    ['sink', 'ackedWriteAhead thriftSink("h", 1)'],
    ['source', 'thriftSource(1)'],
    ['properties', 'a.channels = c'],
    ['sink', 'no sink at all ;'],
  ] as const) {
    const [come, gone] = [review(part, undefined, text), review(part, text, undefined)];
    assert.equal([come.groups, gone.groups], [[], []]);
    assert.equal([come.before, gone.after], [noSide, noSide]);
    assert.equal(come.after, gone.before);
  }
});

test('the form of a sink has no receivers', () => {
  const form = (host: string) =>
    review('sink', undefined, `gzip < thriftSink("${host}", 1) ? null >`).after.form;
  assert.is(form('a'), form('b'));
  assert.is(form('a'), 'gzip < thriftSink ? null >');
});

test('a pair is reviewed once', () => {
  const reviewText = textReviewer();
  const pair = { part: 'sink', before: 'null', after: 'console', agent: '' };
  assert.is(reviewText(pair), reviewText({ ...pair }));
  assert.is.not(reviewText(pair), reviewText({ ...pair, before: 'console', after: 'null' }));
  assert.is.not(reviewText(pair), reviewText({ ...pair, before: undefined }));
});

test.run();
