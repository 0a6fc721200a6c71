import { join } from 'node:path';
import { compile } from '../../src/compile.js';
import { renderPretty } from '../../src/diagnostics/format/pretty.js';
import type { Picture } from '../../src/pictures/picture.js';
import { pictureOf } from '../../src/pictures/picture-of.js';
import { source } from '../../src/text/source.js';
import { inventoryReader } from '../../src/workspace/read-inventory-file.js';
import { readTopologies } from '../../src/workspace/read-topologies.js';
import { nowhere } from '../support/compile-text.js';
import { projectFolder } from '../support/project.js';

/** The examples whose pictures are kept. */
export const drawnTopologies: readonly string[] = [
  'three-tiers',
  'wan',
  'fork',
  'groups',
  'choke',
  'shared-hosts',
  'thousand-agents',
  'flume-1/wan',
];

/** The picture of an example. */
export function pictureOfTopology(name: string): Picture {
  const folder = join(projectFolder, 'topologies');
  const { value: sources = [] } = readTopologies([join(folder, `${name}.yaml`)]);
  const { value, diagnostics } = compile(sources, {
    ...nowhere,
    readInventory: (path) => inventoryReader(folder)(path, source(join(folder, 'x'), '')),
  });
  if (!value) throw new Error(renderPretty(diagnostics));
  return pictureOf(value);
}
