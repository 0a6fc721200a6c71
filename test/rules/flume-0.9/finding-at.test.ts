import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceCall } from '../../../src/languages/flume-0.9/build.js';
import { findingAt, nameSpan, relatedAt } from '../../../src/rules/flume-0.9/finding-at.js';
import { source, span } from '../../../src/text/source.js';

const place = span(source('a.yaml', 'tail'), 0, 4);

test('a finding has the place of what it is about, where that was written', () => {
  assert.equal(findingAt(place, { message: 'x' }), { message: 'x', span: place });
  assert.equal(findingAt(undefined, { message: 'x' }), { message: 'x' });
});

test('other places without a place are left out', () => {
  assert.equal(relatedAt(['here', place], ['nowhere', undefined]), {
    related: [{ message: 'here', span: place }],
  });
  assert.equal(relatedAt(['nowhere', undefined]), {});
});

test('a call is pointed at by its name', () => {
  const call = sourceCall('tail');
  assert.is(nameSpan({ ...call, span: place }), place);
  assert.is(nameSpan({ ...call, nameSpan: place }), place);
  assert.is(nameSpan(call), undefined);
});

test.run();
