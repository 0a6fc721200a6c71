import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { routeArrow } from '../../../src/pictures/drawing/route-arrow.js';
import { separateBends } from '../../../src/pictures/drawing/separate-bends.js';

const curve = (fromY: number, toY: number) => [
  { x: 0, y: fromY },
  { x: 100, y: toY },
];

function bends(ways: readonly (readonly { x: number; y: number }[])[]) {
  return separateBends(ways).map((way) => way[1]?.bend);
}

test('a curve alone bends in the middle, a line does not', () => {
  assert.equal(bends([curve(0, 50)]), [50]);
  assert.equal(bends([curve(5, 5)]), [100]);
});

test('of curves that fall the higher bends later, of those that rise the lower', () => {
  assert.equal(bends([curve(0, 50), curve(10, 60), curve(20, 70)]), [80, 50, 20]);
  assert.equal(bends([curve(100, 50), curve(110, 60)]), [20, 80]);
  assert.equal(bends([curve(0, 50), curve(100, 50)]), [50, 50]);
});

test('of curves that start at one height the first bends later', () => {
  assert.equal(bends([curve(0, 50), curve(0, 60)]), [80, 20]);
});

test('an arrow is level in columns, and before its end', () => {
  const columns = [
    { left: 0, right: 10 },
    { left: 40, right: 60 },
    { left: 90, right: 120 },
  ];
  const places = [
    { x: 8, y: 0 },
    { x: 50, y: 30.2 },
    { x: 75, y: 40 },
    { x: 95, y: 50 },
  ];
  assert.equal(routeArrow(places, columns), [
    { x: 8, y: 0 },
    { x: 10, y: 0 },
    { x: 40, y: 30 },
    { x: 60, y: 30 },
    { x: 75, y: 40 },
    { x: 75, y: 40 },
    { x: 79, y: 50 },
    { x: 95, y: 50 },
  ]);
});

test('a straight arrow is one line', () => {
  const columns = [
    { left: 0, right: 10 },
    { left: 40, right: 60 },
  ];
  const places = [10, 50, 90].map((x) => ({ x, y: 7 }));
  assert.equal(routeArrow(places, columns), [
    { x: 10, y: 7 },
    { x: 90, y: 7 },
  ]);
});

test.run();
