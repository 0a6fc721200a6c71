import type { Acl } from './acl.js';
import { createOperation } from './create-operation.js';
import { parentPath } from './node-path.js';
import type { Pipeline } from './pipeline.js';
import { existsOperation } from './read-operations.js';
import { ZooKeeperError } from './zookeeper-error.js';

/**
 * Makes sure that a node is there, with its parents, by the server's paths; those that are missing
 * are created empty. Looks before it creates, because who may not create may still look.
 */
export async function ensureNode(
  request: Pipeline,
  path: string,
  acl: readonly Acl[],
): Promise<void> {
  if ((await request(existsOperation('', path, false))) !== undefined) return;
  await ensureNode(request, parentPath(path), acl);
  try {
    await request(createOperation('', path, { acl }));
  } catch (error) {
    // Somebody else was faster.
    if (!(error instanceof ZooKeeperError) || error.code !== 'NODE_EXISTS') throw error;
  }
}
