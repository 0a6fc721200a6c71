import { type Shape, ShapeError } from '../../reconcile/shape.js';
import { StoreError } from '../../reconcile/store-error.js';

/** A znode's JSON as the shape reads it; throws `damaged` where it is something else. */
export function parseZnode<T>(shape: Shape<T>, path: string, text: string): T {
  try {
    return shape(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(path, 'it is not JSON');
    if (error instanceof ShapeError) throw damaged(path, error.message);
    throw error;
  }
}

/** What flumec keeps there is not what it wrote. */
export function damaged(path: string, why: string): StoreError {
  const help = 'restore it from a backup of ZooKeeper; nothing is written over it as it is';
  return new StoreError('damaged', `Znode "${path}" is damaged: ${why}`, { help });
}
