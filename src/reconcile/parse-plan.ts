import { error, type Finding } from '../diagnostics/diagnostic.js';
import { failure, type Outcome, success } from '../diagnostics/outcome.js';
import { type Source, span } from '../text/source.js';
import type { Plan } from './plan.js';
import { planShape } from './plan-shape.js';
import { planVersion } from './serialize-plan.js';
import { ShapeError } from './shape.js';

/** A plan read from a file as `serializePlan` writes it; it holds no secrets, so only a fresh plan can be applied. */
export function parsePlan(source: Source): Outcome<Plan> {
  const json = parseJson(source);
  if (!json) return refused(source, { message: 'This is not JSON, so it is not a saved plan' });
  const { format, version, ...members } = { ...(json.value as Readonly<Record<string, unknown>>) };
  if (format !== 'flumec-plan')
    return refused(source, { message: 'This is not a plan that "flumec diff -o" saved' });
  if (version !== planVersion) return refused(source, otherVersion(version));
  return readPlan(source, members);
}

function parseJson({ text }: Source): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function readPlan(source: Source, members: unknown): Outcome<Plan> {
  try {
    return success(planShape(members));
  } catch (problem) {
    if (!(problem instanceof ShapeError)) throw problem;
    return refused(source, { message: `The saved plan is damaged: ${problem.message}` });
  }
}

function otherVersion(version: unknown): Finding {
  const isNewer = typeof version === 'number' && version > planVersion;
  const message = `The saved plan has version ${JSON.stringify(version)}; this flumec reads version ${planVersion}`;
  return isNewer ? { message, help: 'apply it with the newer flumec that saved it' } : { message };
}

function refused(source: Source, finding: Finding): Outcome<Plan> {
  return failure([error('saved-plan', { ...finding, span: span(source, 0, 0) })]);
}
