import { type Diagnostic, error } from '../../../diagnostics/diagnostic.js';
import type { Span } from '../../../text/source.js';
import type { ListedComponent } from './listed-component.js';
import { directoriesOf, listenersOf, type Resource } from './resources.js';
import type { ValidAgent } from './validate-agent.js';

/** Directories, files and ports that two components of an agent want for themselves (flume-1.x.md 3.6, 10). */
export function lintShared({ channels, sources }: ValidAgent): readonly Diagnostic[] {
  return [
    ...clashes([...channels.values()], directoriesOf),
    ...clashes([...sources.values()], directoriesOf),
    ...clashes([...sources.values()], listenersOf),
  ];
}

type Claim = Resource & { readonly owner: string; readonly at: Span };

/** One finding for each pair of components, about the first thing that they share. */
function clashes(
  components: readonly ListedComponent[],
  resourcesOf: (component: ListedComponent) => readonly Resource[],
): readonly Diagnostic[] {
  const claims = components.flatMap((component): readonly Claim[] =>
    resourcesOf(component).map((resource) => ({
      ...resource,
      owner: component.name.value,
      at: resource.span ?? component.name.span,
    })),
  );
  const inOrder = [...claims].sort((a, b) => a.at.start - b.at.start);
  const pairs = new Set<string>();
  return inOrder.flatMap((claim, index) => {
    const other = inOrder
      .slice(0, index)
      .find((one) => one.owner !== claim.owner && one.clashesWith(claim.id));
    if (other === undefined || pairs.has(`${other.owner} ${claim.owner}`)) return [];
    pairs.add(`${other.owner} ${claim.owner}`);
    return [sharing(claim, other)];
  });
}

function sharing(claim: Claim, other: Claim): Diagnostic {
  return error('agent-shared', {
    message: `"${other.owner}" and "${claim.owner}" share ${claim.what}: ${claim.consequence}`,
    span: claim.at,
    related: [{ message: 'the other place', span: other.at }],
  });
}
