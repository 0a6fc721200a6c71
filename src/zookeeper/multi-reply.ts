import { type CreatedNode, readCreated } from './create-operation.js';
import type { JuteReader } from './jute-reader.js';
import { readHeader } from './multi-header.js';
import type { MultiOperation } from './multi-request.js';
import { opCode } from './op-code.js';
import { refusal } from './operation.js';
import { readStat, type Stat } from './stat.js';
import { protocolError } from './zookeeper-error.js';

/** What one operation of a multi gave, in the order of the operations. */
export type MultiResult =
  | ({ readonly kind: 'create' } & CreatedNode)
  | { readonly kind: 'set'; readonly stat: Stat }
  | { readonly kind: 'delete' }
  | { readonly kind: 'check' };

/** What was asked, to read the reply by. */
export interface MultiQuestion {
  readonly chroot: string;
  readonly operations: readonly MultiOperation[];
}

/**
 * Reads the reply to a multi; throws the refusal of the operation that made it fail. The server names
 * 0 for those before it and -2 for those after it (`zookeeper.md`, limits and semantics).
 */
export function readMultiReply(from: JuteReader, question: MultiQuestion): readonly MultiResult[] {
  const results: MultiResult[] = [];
  const errors: number[] = [];
  for (let header = readHeader(from); !header.isDone; header = readHeader(from)) {
    const operation = question.operations[results.length + errors.length];
    if (operation === undefined) throw countError(question);
    if (header.code === opCode.error) errors.push(from.int());
    else results.push(readResult(from, operation, { code: header.code, chroot: question.chroot }));
  }
  if (results.length + errors.length < question.operations.length) throw countError(question);
  if (errors.length > 0) throw firstRefusal(errors, question);
  return results;
}

function readResult(
  from: JuteReader,
  { kind }: MultiOperation,
  { code, chroot }: { readonly code: number; readonly chroot: string },
): MultiResult {
  switch (kind) {
    case 'create':
      return { kind, ...readCreated(from, code, chroot) };
    case 'set':
      return { kind, stat: readStat(from) };
    case 'delete':
    case 'check':
      return { kind };
    default:
      return kind satisfies never;
  }
}

const afterTheCulprit = -2;

function firstRefusal(errors: readonly number[], { operations }: MultiQuestion): Error {
  const culprit = errors.findIndex((number) => number !== 0 && number !== afterTheCulprit);
  const index = Math.max(culprit, 0);
  const { kind, path } = operations[index] ?? { kind: 'multi', path: undefined };
  return refusal({ name: kind, path }, errors[index] ?? afterTheCulprit, index);
}

function countError({ operations }: MultiQuestion): Error {
  return protocolError(`A multi of ${operations.length} operations has another number of results`);
}
