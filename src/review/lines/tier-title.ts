import { sizeOf, type TierReview } from '../plan/change-group.js';

type Groups = TierReview['groups'];

/** How much of a tier is alike: `198 of 200 nodes alike, shown once; 2 differ, shown`. */
export function tierTitle({ groups }: TierReview): string {
  const total = sum(groups);
  if (groups.every(({ kind }) => kind === 'update') && total > 1) return alikeNodes(groups, total);
  return kinds
    .flatMap(({ kind, verb }) => {
      const members = groups.filter((one) => one.kind === kind);
      if (members.length === 0) return [];
      const alike = kind === 'create' || kind === 'update' ? alikeWords(members) : '';
      return [`${sum(members)} to ${verb}${alike && ` (${alike})`}`];
    })
    .join(', ');
}

const kinds = [
  { kind: 'update', verb: 'change' },
  { kind: 'create', verb: 'create' },
  { kind: 'rename', verb: 'rename' },
  { kind: 'delete', verb: 'delete' },
] as const;

function alikeNodes(groups: Groups, total: number): string {
  const most = sum(groups.slice(0, 1));
  if (most === total) return `${total} nodes alike, shown once`;
  if (most === 1) return `${total} nodes, no two alike`;
  if (most * 2 < total) return `${total} nodes in ${groups.length} ways, each shown once`;
  return `${most} of ${total} nodes alike, shown once; ${total - most} ${differ(total - most)}, shown`;
}

function alikeWords(groups: Groups): string {
  const [total, most] = [sum(groups), sum(groups.slice(0, 1))];
  if (total === 1) return '';
  if (most === total) return 'alike, shown once';
  if (most === 1) return 'no two alike';
  if (most * 2 < total) return `in ${groups.length} ways, each shown once`;
  return `${most} alike, shown once; ${total - most} ${differ(total - most)}, shown`;
}

function differ(count: number): string {
  return count === 1 ? 'differs' : 'differ';
}

function sum(groups: Groups): number {
  return groups.reduce((total, group) => total + sizeOf(group), 0);
}
