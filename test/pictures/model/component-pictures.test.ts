import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { componentPictures } from '../../../src/pictures/model/component-pictures.js';
import { graphOf } from '../../support/graph-of.js';

function componentsOf(text: string) {
  const [topology] = graphOf(text).flows.map((flow) => flow.topology);
  const [tier] = topology?.tiers ?? [];
  return topology && tier ? componentPictures(tier, topology) : [];
}

test('an expression stands on one line, without what would be obeyed', () => {
  const text = `version: 1
flow: f
tiers:
  a:
    nodes: a1
    source: |
      tail(
        "/x\u202e")
    sink: console
`;
  assert.equal(componentsOf(text), [
    { role: 'source', name: 'tail', text: 'tail( "/x<U+202E>")' },
    { role: 'sink', name: 'console', text: 'console' },
  ]);
});

test('a Flume 1.x component is its type, and a class its last name', () => {
  const text = `version: 1
flow: f
target: flume-1
tiers:
  a: {nodes: a1, source: {type: com.example.Feed}, sink: {flume-0.9: console, flume-1: {type: logger}}}
`;
  assert.equal(componentsOf(text), [
    { role: 'source', name: 'Feed', text: 'com.example.Feed' },
    { role: 'sink', name: 'logger', text: 'logger' },
  ]);
});

test('a sink that begins with a bracket is called by the first name in it', () => {
  const text = `version: 1
flow: f
tiers:
  a: {nodes: a1, sink: '[ console, text("/x") ]'}
`;
  assert.equal(componentsOf(text), [
    { role: 'sink', name: 'console', text: '[ console, text("/x") ]' },
  ]);
});

test.run();
