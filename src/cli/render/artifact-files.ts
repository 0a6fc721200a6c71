import type { Artifact } from '../../targets/artifact.js';
import { renderArtifact } from './artifacts.js';

/** A file to write: its path inside the folder, and its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** One file a node, in a folder for its flow: `FLOW/NODE.flume` or `FLOW/AGENT.properties`. */
export function artifactFiles(artifacts: readonly Artifact[]): readonly OutputFile[] {
  return artifacts.map((artifact) => {
    const { flow, node, target, parts } = artifact;
    if (target === 'flume-0.9')
      return { path: `${flow}/${node}.flume`, text: renderArtifact(artifact) };
    return { path: `${flow}/${node}.properties`, text: parts['properties']?.shown ?? '' };
  });
}
