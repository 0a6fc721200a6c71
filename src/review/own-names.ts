/** The names that differ from node to node and may stand in its texts. */
export interface OwnNames {
  readonly node: string;
  readonly host: string | undefined;
  /** Where the node moves to, when it moves. */
  readonly newHost: string | undefined;
}

/** Takes a node's own names out of texts, and puts them back. */
export interface NameHider {
  readonly hide: (text: string) => string;
  readonly restore: (text: string) => string;
}

/** A node's texts with variables in the places of its own names, so that those of alike nodes are equal. */
export interface SharedTexts extends NameHider {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The two sides of a text without the node's own names; as they are where variables of that name stand in them. */
export function shareTexts(
  before: string | undefined,
  after: string | undefined,
  names: NameHider,
): SharedTexts {
  const isClear = !variables.some((one) => before?.includes(one) || after?.includes(one));
  const { hide, restore } = isClear ? names : { hide: asItIs, restore: asItIs };
  const hidden = before && hide(before);
  return {
    before: hidden,
    after: after === before ? hidden : after && hide(after),
    hide,
    restore,
  };
}

/** What hides and restores a node's names. */
export function nameHider(names: OwnNames): NameHider {
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
    return variable && name !== undefined && isPlain(name) ? [[variable, name]] : [];
  });
}

/** Whether the name cannot be mistaken for a part of a variable, or of a text's syntax. */
function isPlain(name: string): boolean {
  return /^[\w.-]+$/.test(name) && !/^(?:host|node|new|host\.new)$/.test(name);
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
