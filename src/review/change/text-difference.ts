import type { ShownText } from '../../reconcile/shown-text.js';
import type { RecordedText } from '../../reconcile/snapshot.js';
import type { Edit, EditGroup, Mark } from '../edit.js';
import { propertyMap } from '../properties/property-map.js';
import type { PartDifference } from './part-review.js';
import type { PartState } from './part-state.js';

/** What becomes of a text of a node. */
export function textDifference(state: PartState, node: string): PartDifference {
  const { part } = state;
  const { likeness, tell } = differenceOf(state, node);
  return {
    likeness: `${part}\n${likeness}`,
    tell: () => tell().map(({ where, edits }) => ({ part, where, edits })),
  };
}

/** A text as lines: properties one by one, without the agent's name in front; another text as it is. */
export function textLines(part: string, text: string, agent: string): readonly string[] {
  const properties = part === 'properties' ? propertyMap(text, agent) : undefined;
  if (!properties) return text.split('\n').filter((line) => line !== '');
  return [...properties].map(([key, value]) => `${key} = ${value}`).sort();
}

interface TextDifference {
  readonly likeness: string;
  readonly tell: () => readonly EditGroup[];
}

function differenceOf(state: PartState, node: string): TextDifference {
  const { old, wanted, review, part } = state;
  if (!old || !wanted) {
    const [mark, text, { form }] = wanted
      ? (['+', wanted, review.after] as const)
      : (['-', old, review.before] as const);
    const edits = () => wholeEdits(mark, text, { part, node });
    return { likeness: `${mark} ${form}`, tell: () => asGroup(edits()) };
  }
  if (old.kind === 'shown' && wanted.kind === 'shown')
    return old.shown === wanted.shown
      ? secretDifference(old, wanted)
      : structural(state, [old, wanted]);
  const hidden = edit('~', 'changed; the live text may hold a secret and is not shown');
  const edits = () => [
    hidden,
    ...(wanted.kind === 'shown' ? wholeEdits('+', wanted, { part, node }) : []),
  ];
  return { likeness: `hidden ${review.after.form}`, tell: () => asGroup(edits()) };
}

function wholeEdits(
  mark: Mark,
  text: ShownText | undefined,
  { part, node }: { readonly part: string; readonly node: string },
): readonly Edit[] {
  if (text?.kind !== 'shown') return [edit(mark, 'a text that may hold a secret and is not shown')];
  const lines = textLines(part, text.shown, node);
  if (mark === '-' && lines.length > 1) return [edit(mark, `all ${lines.length} keys`)];
  return lines.map((line) => edit(mark, line));
}

/** The texts are equal but for the values of their secrets, or for what is called a secret in them. */
function secretDifference(old: RecordedText, wanted: RecordedText): TextDifference {
  const names = [...new Set([...(old.secrets ?? []), ...(wanted.secrets ?? [])])].sort();
  const [a, b] = [old.fingerprint, wanted.fingerprint];
  const which = `${names.length === 1 ? 'secret' : 'secrets'} ${names.map((name) => `"${name}"`).join(', ')}`;
  const isOther = a !== undefined && b !== undefined && a !== b;
  const what = isOther ? 'changed' : 'may have changed';
  const prints = isOther ? ` (fingerprint ${a} -> ${b})` : '';
  return {
    likeness: `${which} ${what}`,
    tell: () => asGroup([edit('~', `${which} ${what}${prints}`)]),
  };
}

function structural(
  { review, restore }: PartState,
  [old, wanted]: readonly [RecordedText, RecordedText],
): TextDifference {
  const kept = (wanted.secrets ?? []).filter((name) => old.secrets?.includes(name));
  const unknown = kept.map((name) =>
    edit('~', `whether secret "${name}" changed too is not known`),
  );
  return {
    likeness: [...review.groups.map(({ likeness }) => likeness), ...kept].join('\n'),
    tell: () => [
      ...review.groups.map((group) => ({
        ...group,
        where: restore(group.where),
        edits: group.edits.map((one) => ({ ...one, text: restore(one.text) })),
      })),
      ...(unknown.length > 0 ? asGroup(unknown) : []),
    ],
  };
}

function asGroup(edits: readonly Edit[]): readonly EditGroup[] {
  return [{ where: '', likeness: '', edits }];
}

function edit(mark: Mark, text: string): Edit {
  return { mark, text, likeness: text };
}
