import type { CreateChange } from '../../reconcile/change.js';
import type { PartReview } from '../change/part-review.js';
import type { ChangeReview } from '../change/review-change.js';
import { textLines } from '../change/text-difference.js';
import { nameList } from '../compact-names.js';
import { counted } from '../count-words.js';
import type { ChangeGroup, RenameGroup } from '../plan/change-group.js';
import { effectWords } from './effect-words.js';
import type { Line } from './line.js';

/** A group as lines: which nodes, what happens to them, and what differs, shown for one of them. */
export function groupLines(group: ChangeGroup | RenameGroup): readonly Line[] {
  if (group.kind === 'rename') return [renameLine(group)];
  const { change, notes, differences } = group.example;
  const body =
    change.kind === 'create'
      ? configurationLines(change)
      : partLines(differences.flatMap(({ tell }) => tell()));
  return [header(group), ...notes.map((text): Line => ({ depth: 3, mark: '!', text })), ...body];
}

/** What differs in the parts of a node: below the part where it is a text, else on one line. */
export function partLines(parts: readonly PartReview[]): readonly Line[] {
  return parts.flatMap(({ part, where, edits }, at): readonly Line[] => {
    if (!textParts.includes(part))
      return edits.map(({ mark, text }) => ({ depth: 3, mark, text: `${part}: ${text}` }));
    const { part: lastPart, where: lastPlace } = parts[at - 1] ?? {};
    const isSamePlace = lastPart === part && lastPlace === where;
    return [
      ...(isSamePlace ? [] : [{ depth: 3, text: where === '' ? part : `${part}, ${where}` }]),
      ...edits.map(({ mark, text }): Line => ({ depth: 4, mark, text })),
    ];
  });
}

const textParts: readonly string[] = ['source', 'sink', 'properties'];

const marks = { create: '+', update: '~', delete: '-' } as const;

function header({ kind, effect, nodes, example, hasOwnReceivers }: ChangeGroup): Line {
  const { one, many } = effectWords[effect];
  const base = { depth: 2, mark: marks[kind], title: nameList(nodes) };
  if (nodes.length === 1) return { ...base, text: ` ${one}` };
  const own = hasOwnReceivers && tellsReceivers(example) ? ', each with its own receivers' : '';
  const shown = kind === 'delete' ? '' : `; shown for ${example.change.node}${own}`;
  return { ...base, text: `: ${counted(nodes.length, 'node')} ${many}${shown}` };
}

function tellsReceivers({ change, differences }: ChangeReview): boolean {
  if (change.kind === 'create') return true;
  const edits = differences.flatMap(({ tell }) => tell()).flatMap((part) => part.edits);
  return edits.some(({ isChain }) => isChain);
}

/** The configuration that a new node gets. */
function configurationLines({ node, after }: CreateChange): readonly Line[] {
  const parts = Object.entries(after.parts).sort(([a], [b]) => (a < b ? 1 : -1));
  const texts = parts.flatMap(([part, { shown }]): readonly Line[] => {
    const [only = '', ...others] = textLines(part, shown, node);
    if (others.length === 0) return [{ depth: 3, text: `${part}: ${only}` }];
    return [
      { depth: 3, text: part },
      ...[only, ...others].map((text): Line => ({ depth: 4, text })),
    ];
  });
  const chokes = Object.entries(after.chokes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, limit]): Line => ({ depth: 3, text: `choke ${id}: ${limit} KB/s` }));
  return [{ depth: 3, text: `host: ${after.host}` }, ...texts, ...chokes];
}

function renameLine({ renames, isSameHost }: RenameGroup): Line {
  const from = nameList(renames.map((one) => one.from));
  const to = nameList(renames.map((one) => one.to));
  const what = isSameHost ? 'nothing else changes' : 'nothing else changes but the host';
  const how = renames.length === 1 ? 'a delete and a create' : 'deletes and creates';
  return {
    depth: 2,
    mark: '-/+',
    title: `${from} -> ${to}`,
    text: `: renamed, ${what}; written as ${how}`,
  };
}
