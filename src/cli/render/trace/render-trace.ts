import type { Stop, Trace } from '../../../tracing/trace.js';
import { labelLines, sentenceLines } from '../label-lines.js';
import type { PageLayout } from '../page.js';
import { acknowledgementTexts } from './acknowledgement-texts.js';
import { sendTexts } from './send-texts.js';
import { treatmentWords } from './treatment-words.js';

/** A trace for people: node by node what is done to the event and where it goes, then the way back. */
export function renderTrace(trace: Trace, layout: PageLayout): string {
  const blocks = [
    ...trace.stops.map((stop) => stopLines(stop, trace, layout)),
    ...trace.acknowledgements.map((one) => {
      const [title = '', ...texts] = acknowledgementTexts(one);
      return [
        ...sentenceLines(title, layout).map(layout.paint.bold),
        ...texts.flatMap((text) => sentenceLines(`  ${text}`, layout, 4)),
      ];
    }),
    ...(trace.down.length > 0 ? [downLines(trace, layout)] : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function stopLines(stop: Stop, { target, flow, node }: Trace, layout: PageLayout) {
  const where = stop.node === node ? `tier ${stop.tier} of flow ${flow}` : `tier ${stop.tier}`;
  const done = stop.treatments.map(treatmentWords);
  return [
    ...sentenceLines(`${stop.node}, ${where}, on ${stop.host}`, layout).map(layout.paint.bold),
    ...(stop.isDown ? labelLines('is down', [downWords(stop)], layout) : []),
    ...(stop.source === undefined ? [] : labelLines('reads', [stop.source], layout)),
    ...labelLines('does', done, layout),
    ...(stop.sink === undefined ? [] : labelLines('writes', [stop.sink], layout)),
    ...stop.sends.flatMap((send) => labelLines('sends', sendTexts(send, target), layout)),
    ...(stop.isDown || stop.sends.length > 0 || stop.sink !== undefined ? [] : nothing(layout)),
  ];
}

function downWords({ source }: Stop): string {
  return source === undefined
    ? 'and sends nothing; what it had taken and not passed on waits or is sent again'
    : 'and reads nothing; what its source does not keep by itself is lost';
}

function nothing(layout: PageLayout): readonly string[] {
  return labelLines('sends', ['nothing to anybody'], layout);
}

/** What the loss of the nodes means for this event. */
function downLines({ down, stops }: Trace, layout: PageLayout): readonly string[] {
  const sends = stops.flatMap((stop) => stop.sends.map((send) => ({ stop, send })));
  const facts = sends.flatMap(({ stop, send: { chain, next, outcome, to } }) => {
    if (outcome === 'sent') {
      return chain[0]?.isDown
        ? [`${next.join(', ')} takes over from ${chain[0].node} for ${stop.node}.`]
        : [];
    }
    return [`To ${to}: ${outcomeFacts[outcome](stop.node)}`];
  });
  const title = `With ${down.join(', ')} down`;
  const all =
    facts.length > 0
      ? facts
      : [
          stops[0]?.isDown
            ? 'Nothing leaves the traced node.'
            : 'The way of this event is the same.',
        ];
  return [
    ...sentenceLines(title, layout).map(layout.paint.bold),
    ...all.flatMap((text) => sentenceLines(`  ${text}`, layout, 4)),
  ];
}

const outcomeFacts: Readonly<
  Record<'waits' | 'held' | 'blocked' | 'lost', (node: string) => string>
> = {
  waits: (node) => `waits on the disk of ${node}; nothing is lost.`,
  held: (node) => `held by ${node}, which takes nothing more; nothing is lost.`,
  blocked: (node) => `waits at ${node} behind the way that is held.`,
  lost: (node) => `${node} drops it.`,
};
