/** The names that differ from node to node and may stand in its texts. */
export interface OwnNames {
  readonly node: string;
  readonly host: string | undefined;
  /** Where the node moves to, when it moves. */
  readonly newHost: string | undefined;
}

/** A node's texts with variables in the places of its own names, so that those of alike nodes are equal. */
export interface SharedTexts {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Takes the names out of any other text, if they were taken out of these. */
  readonly hide: (text: string) => string;
  /** Puts the names back. */
  readonly restore: (text: string) => string;
}

/** The two sides of a text without the node's own names; as they are where variables of that name stand in them. */
export function shareTexts(
  before: string | undefined,
  after: string | undefined,
  names: OwnNames,
): SharedTexts {
  const isClear = !variables.some((one) => before?.includes(one) || after?.includes(one));
  const { hide, restore } = isClear ? nameHider(names) : { hide: asItIs, restore: asItIs };
  return { before: before && hide(before), after: after && hide(after), hide, restore };
}

/** Takes a node's own names out of texts, and puts them back. */
export function nameHider(names: OwnNames): Pick<SharedTexts, 'hide' | 'restore'> {
  const used = variablesOf(names);
  return {
    hide: (text) =>
      used.reduce((hidden, [variable, name]) => replaceName(hidden, name, variable), text),
    restore: (text) =>
      used.reduce((shown, [variable, name]) => shown.replaceAll(variable, name), text),
  };
}

function asItIs(text: string): string {
  return text;
}

const variables = ['${host}', '${host.new}', '${node}'] as const;

/** Hosts go first: a host's name often begins with its node's. */
function variablesOf({ node, host, newHost }: OwnNames): readonly (readonly [string, string])[] {
  const names = [host === node ? undefined : host, newHost === node ? undefined : newHost, node];
  return names.flatMap((name, at) => {
    const variable = variables[at];
    return variable && name !== undefined && /^[\w.-]+$/.test(name) ? [[variable, name]] : [];
  });
}

/** Replaces the name wherever it is not part of a longer word or number. */
function replaceName(text: string, name: string, variable: string): string {
  let replaced = '';
  let from = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (at < from || isWordUnit(text[at - 1]) || isWordUnit(text[end])) continue;
    replaced += text.slice(from, at) + variable;
    from = end;
  }
  return replaced + text.slice(from);
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[A-Za-z0-9]/.test(unit);
}
