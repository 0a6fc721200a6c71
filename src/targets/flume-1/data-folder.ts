import type { NodeDeployment } from '../../routing/deployment.js';

/**
 * Where an agent keeps what must outlive it, below the folder that it is started in: by default all
 * agents of a user share one place, and all but one fail (flume-1.x.md 3.6).
 */
export function dataFolder(node: NodeDeployment['node']): string {
  return `flume-data/${node.name}`;
}
