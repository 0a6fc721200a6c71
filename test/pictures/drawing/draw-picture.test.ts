import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { drawFlow, type FlowDrawing } from '../../../src/pictures/drawing/draw-flow.js';
import { drawPicture } from '../../../src/pictures/drawing/draw-picture.js';
import type { Rect } from '../../../src/pictures/drawing/rect.js';
import type { Point } from '../../../src/pictures/layout.js';
import { installation, pictureFrom } from '../installation.js';
import { arbitraryFlow } from './arbitrary-flow.js';

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.widthPx &&
    b.x < a.x + a.widthPx &&
    a.y < b.y + b.heightPx &&
    b.y < a.y + a.heightPx
  );
}

function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.widthPx <= outer.x + outer.widthPx &&
    inner.y + inner.heightPx <= outer.y + outer.heightPx
  );
}

/** What is to be read: boxes and labels. */
function texts({ boxes, arrows }: FlowDrawing): readonly Rect[] {
  return [
    ...boxes.map(({ frame }) => frame),
    ...arrows.flatMap(({ label }) => (label ? [label.frame] : [])),
  ];
}

/** Places along a way, close to one another, with the curves as they are drawn. */
function* along(way: FlowDrawing['arrows'][number]['way']): Generator<Point> {
  for (const [index, to] of way.entries()) {
    const from = way[index - 1] ?? to;
    for (let step = 0; step <= 24; step++) {
      const [t, u] = [step / 24, 1 - step / 24];
      const x = u ** 3 * from.x + 3 * u * t * to.bend + t ** 3 * to.x;
      const y = (u ** 3 + 3 * u * u * t) * from.y + (3 * u * t * t + t ** 3) * to.y;
      yield { x, y };
    }
  }
}

function isOn({ x, y }: Point, rect: Rect): boolean {
  const [left, top] = [rect.x + 0.01, rect.y + 0.01];
  const [right, bottom] = [rect.x + rect.widthPx - 0.01, rect.y + rect.heightPx - 0.01];
  return x > left && x < right && y > top && y < bottom;
}

test('no box and no label lies on another', () => {
  fc.assert(
    fc.property(arbitraryFlow, (flow) => {
      const rects = texts(drawFlow(flow));
      for (const [index, one] of rects.entries())
        for (const other of rects.slice(index + 1)) assert.not.ok(overlap(one, other));
    }),
    { numRuns: 60 },
  );
});

test('no arrow passes through a box, or through the label of another', () => {
  fc.assert(
    fc.property(arbitraryFlow, (flow) => {
      const drawing = drawFlow(flow);
      for (const arrow of drawing.arrows) {
        const others = drawing.arrows.filter((one) => one !== arrow);
        const rects = [
          ...drawing.boxes.map(({ frame }) => frame),
          ...others.flatMap(({ label }) => (label ? [label.frame] : [])),
        ];
        for (const place of along(arrow.way))
          for (const rect of rects) assert.not.ok(isOn(place, rect), JSON.stringify([place, rect]));
      }
    }),
    { numRuns: 60 },
  );
});

test('every arrow starts at its sender, passes under its label, and ends level at its receiver', () => {
  fc.assert(
    fc.property(arbitraryFlow, (flow) => {
      const { boxes, arrows } = drawFlow(flow);
      const frames = new Map(boxes.map(({ box, frame }) => [box.name, frame]));
      for (const { link, way, label } of arrows) {
        const [from, to] = [frames.get(link.from), frames.get(link.to)];
        const [start, end, before] = [way[0], way.at(-1), way.at(-2)];
        assert.ok(from && to && start && end && before);
        if (!from || !to || !start || !end || !before) continue;
        assert.is(start.x, from.x + from.widthPx);
        assert.ok(start.y > from.y && start.y < from.y + from.heightPx);
        assert.is(end.x, to.x);
        assert.ok(end.y > to.y && end.y < to.y + to.heightPx);
        assert.is(before.y, end.y);
        assert.ok(end.x - before.x >= 10);
        if (label) assert.ok([...along(way)].some((place) => isOn(place, label.frame)));
      }
    }),
    { numRuns: 60 },
  );
});

test('arrows only go forward', () => {
  fc.assert(
    fc.property(arbitraryFlow, (flow) => {
      for (const { way } of drawFlow(flow).arrows)
        for (const [index, place] of way.entries())
          assert.ok(place.x >= (way[index - 1]?.x ?? place.x));
    }),
    { numRuns: 60 },
  );
});

test('everything of a flow is inside its panel, and every panel inside the picture', () => {
  fc.assert(
    fc.property(fc.array(arbitraryFlow, { maxLength: 3 }), (flows) => {
      const { widthPx, heightPx, flows: panels } = drawPicture({ flows });
      for (const { frame, drawing, offset } of panels) {
        assert.ok(isInside(frame, { x: 0, y: 0, widthPx, heightPx }));
        for (const rect of texts(drawing)) {
          const moved = { ...rect, x: rect.x + offset.x, y: rect.y + offset.y };
          assert.ok(isInside(moved, frame));
        }
      }
      for (const [index, { frame }] of panels.entries())
        for (const other of panels.slice(index + 1)) assert.not.ok(overlap(frame, other.frame));
    }),
    { numRuns: 40 },
  );
});

test('drawing again gives the same drawing', () => {
  fc.assert(
    fc.property(arbitraryFlow, (flow) => assert.equal(drawFlow(flow), drawFlow(flow))),
    { numRuns: 30 },
  );
});

test('the legend explains what is in the picture and nothing else, in rows that fit', () => {
  const { legend, widthPx } = drawPicture(pictureFrom(installation));
  assert.equal(
    legend.flat().map(({ sample }) => sample),
    ['reliable', 'best-effort'],
  );
  for (const row of legend)
    assert.ok(row.reduce((sum, entry) => sum + entry.widthPx, 0) <= widthPx - 32);
  const marked = pictureFrom(installation, {
    nodes: [{ node: 'web-1', flow: 'web-logs', mark: 'added', edits: [] }],
  });
  assert.equal(
    drawPicture(marked)
      .legend.flat()
      .map(({ sample }) => sample),
    ['reliable', 'best-effort', 'added'],
  );
});

test('a picture of nothing is small and has no legend', () => {
  const { flows, legend, widthPx, heightPx } = drawPicture({ flows: [] });
  assert.equal([flows, legend], [[], []]);
  assert.ok(Number.isFinite(widthPx) && Number.isFinite(heightPx));
});

test.run();
