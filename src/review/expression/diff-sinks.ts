import type { EditGroup } from '../edit.js';
import { diffSpines } from './diff-spines.js';
import { everywhere } from './place.js';
import { groupEdits } from './placed-edit.js';
import { sinkEdits } from './sink-edits.js';
import type { Spine } from './spine.js';

/** What differs between two sinks as structure; nothing where they are the same tree. */
export function diffSinks(before: Spine, after: Spine): readonly EditGroup[] {
  return groupEdits(sinkEdits(diffSpines(before, after), everywhere));
}
