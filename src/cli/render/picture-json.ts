import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Picture } from '../../pictures/picture.js';
import { findingsJson } from './findings-json.js';

/** A picture as `--json` prints it (schemas/picture.v1.json). */
export function jsonOfPicture(picture: Picture, diagnostics: readonly Diagnostic[]): unknown {
  return { version: 1, ...picture, findings: findingsJson(diagnostics)['findings'] };
}
