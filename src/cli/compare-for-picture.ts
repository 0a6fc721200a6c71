import type { Compilation } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PictureDifference } from '../pictures/difference.js';
import { compareVersions } from './compare-versions.js';
import { makePlan, type PlanFlagValues } from './make-plan.js';
import { readOldVersion } from './old-version.js';
import { openStore } from './open-store.js';
import { brokenMessage } from './render/broken-version.js';
import { pictureDifference } from './render/picture-difference.js';
import type { ZooKeeperFlagValues } from './zookeeper-options.js';

/** What is drawn, and with what the command line wants it compared. */
export interface PictureComparison {
  readonly compilation: Compilation;
  readonly flags: PlanFlagValues &
    ZooKeeperFlagValues & {
      readonly store: string;
      readonly diff: boolean;
      readonly against?: string | undefined;
    };
  readonly paths: readonly string[];
}

/** What a picture is to mark, and what is to be said about it. */
export interface ComparedPicture {
  /** Absent where nothing was asked for, or the other version is wrong in itself. */
  readonly difference?: PictureDifference;
  readonly warnings: readonly Diagnostic[];
  readonly notes: readonly string[];
}

/** Compares with the store, with another version of the files, or with nothing. */
export async function compareForPicture(request: PictureComparison): Promise<ComparedPicture> {
  const { diff, against } = request.flags;
  if (against !== undefined) return withVersion(request, against);
  return diff ? withStore(request) : { warnings: [], notes: [] };
}

async function withStore({
  compilation,
  flags,
  paths,
}: PictureComparison): Promise<ComparedPicture> {
  const store = await openStore(flags.store, flags);
  try {
    const snapshot = await store.read();
    const plan = makePlan({ store, snapshot, compilation, flags, paths });
    return { difference: pictureDifference(plan), warnings: plan.refusals, notes: [] };
  } finally {
    await store.close();
  }
}

function withVersion(
  { compilation, flags, paths }: PictureComparison,
  name: string,
): ComparedPicture {
  const old = readOldVersion(name, paths);
  const notes = old.missing.map(
    (path) => `There is no "${path}" in ${name}: everything in it counts as new.`,
  );
  const comparison = compareVersions({ old, compilation, flags });
  if (comparison.status === 'broken') {
    const { diagnostics } = comparison;
    return { warnings: diagnostics, notes: [...notes, brokenMessage(name, diagnostics)] };
  }
  const { plan } = comparison;
  return { difference: pictureDifference(plan), warnings: plan.refusals, notes };
}
