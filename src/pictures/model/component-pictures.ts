import type { Component, Tier, Topology } from '../../syntax/topology.js';
import { visibleText } from '../../text/visible-text.js';
import type { ComponentPicture } from '../picture.js';

/** What a tier does to events, as written for the flow's target. */
export function componentPictures(
  { source, process, sink }: Tier,
  { target }: Topology,
): readonly ComponentPicture[] {
  const pictureOf = (role: ComponentPicture['role'], component: Component<unknown>) => {
    const text = textOf(component, target.value);
    return { role, name: nameIn(text), text };
  };
  return [
    ...(source ? [pictureOf('source', source)] : []),
    ...process.map((component) => pictureOf('process', component)),
    ...(sink ? [pictureOf('sink', sink)] : []),
  ];
}

/** An expression on one line, or the type of a Flume 1.x component; the rules hold that one of them is there. */
function textOf({ expression, mapping }: Component<unknown>, target: string): string {
  const text = target === 'flume-0.9' ? expression?.text.value : mapping?.type.value;
  return visibleText((text ?? '').trim().replace(/\s+/g, ' '));
}

/** The first name of an expression; of a class the name without its package. */
function nameIn(text: string): string {
  const word = text.replace(/^[^\w]+/, '').replace(/[^\w.$-].*$/, '');
  return word.slice(word.lastIndexOf('.') + 1);
}
