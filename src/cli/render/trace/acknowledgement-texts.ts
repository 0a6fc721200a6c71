import type { Acknowledgement } from '../../../tracing/trace.js';
import { duration } from './treatment-words.js';

/** How the acknowledgement of a reliable path comes back, in sentences. */
export function acknowledgementTexts(one: Acknowledgement): readonly string[] {
  const { path, back, when, kind } = one;
  const [last = ''] = back;
  const title = `Reliable path ${path.join(' -> ')}`;
  if (when === 'never')
    return [title, `No acknowledgement comes back: the event comes no farther than ${last}.`];
  const way = [...back, ...(isWhole(one) ? [] : [path[0] ?? ''])].join(' -> ');
  return [title, `In reverse: ${way}`, ...(kind === 'hop-by-hop' ? hopByHop : endToEnd(one))];
}

/** Whether the traced node is of the origin tier: as many nodes as hops. */
function isWhole({ path, back }: Acknowledgement): boolean {
  return back.length === path.length;
}

const hopByHop = [
  'Each receiver answers when it has the batch in its own file channel; the sender then takes it out of its own. An answer that is lost makes the sender send again: at least once, duplicates possible.',
];

function endToEnd(one: Acknowledgement): readonly string[] {
  const { back, path, rollMs } = one;
  const origin = isWhole(one) ? (back.at(-1) ?? '') : `the node of ${path[0]} that it is from`;
  const moment =
    one.when === 'arrives'
      ? 'as soon as a whole group has come, before anything there is on disk'
      : `when the file that it writes closes${rollMs === undefined ? '' : `, ${duration(rollMs)} after it was opened at the latest`}`;
  return [
    `${back[0]} acknowledges ${moment}. It tells its master, where ${origin} asks every 5s and then forgets the event.`,
    'What is not acknowledged within 60s is sent again: at least once, duplicates possible.',
  ];
}
