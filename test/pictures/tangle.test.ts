import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { layOut } from '../../src/pictures/layout.js';
import { measureTangle } from '../../src/pictures/tangle.js';

const way = (...heights: readonly number[]) => heights.map((y, at) => ({ x: at * 10, y }));

test('arrows that change places between two columns cross', () => {
  assert.equal(measureTangle([way(0, 10), way(10, 0)]), { crossings: 1, risePx: 20 });
  assert.equal(measureTangle([way(0, 0), way(10, 10)]), { crossings: 0, risePx: 0 });
  assert.equal(measureTangle([way(0, 5), way(10, 5)]), { crossings: 0, risePx: 10 });
});

test('each gap between columns counts by itself', () => {
  assert.is(measureTangle([way(0, 10, 0), way(10, 0, 10)]).crossings, 2);
});

const box = (id: string) => ({ id, widthPx: 100, heightPx: 40 });
const arrow = (from: string, to: string) => ({ from, to, widthPx: 20, heightPx: 10 });

test('boxes of a column stand in the order they are given in, where that costs no crossing', () => {
  for (const names of [
    ['a', 'b', 'c', 'end'],
    ['c', 'b', 'a', 'end'],
  ]) {
    const arrows = ['a', 'b', 'c'].map((from) => arrow(from, 'end'));
    const { boxes } = layOut({ boxes: names.map(box), arrows });
    const heights = boxes.slice(0, 3).map(({ y }) => y);
    assert.equal(
      heights,
      [...heights].sort((a, b) => a - b),
      names.join(),
    );
  }
});

test('arrows beside one another between two boxes each have a place of their own', () => {
  const { arrows } = layOut({
    boxes: [box('a'), box('b')],
    arrows: [arrow('a', 'b'), arrow('a', 'b')],
  });
  assert.is.not(arrows[0]?.label.y, arrows[1]?.label.y);
});

test('a box without arrows, and no box at all, can be laid out', () => {
  assert.equal(layOut({ boxes: [box('a')], arrows: [] }), {
    boxes: [{ x: 50, y: 20 }],
    arrows: [],
  });
  assert.equal(layOut({ boxes: [], arrows: [] }), { boxes: [], arrows: [] });
});

test.run();
