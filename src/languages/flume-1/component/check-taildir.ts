import { splitBlanks } from '../java/split-list.js';
import type { ComponentProperties } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** The file groups of a TAILDIR source have paths, its headers belong to groups, its position file has a folder. */
export function checkTaildir(source: ComponentProperties): readonly Problem[] {
  return [...checkGroups(source), ...checkHeaders(source), ...checkPositionFile(source)];
}

function checkGroups(source: ComponentProperties): readonly Problem[] {
  const list = source.properties.get('filegroups')?.value;
  if (list === undefined) return [];
  const groups = splitBlanks(list.value);
  const lost = groups.filter(({ text }) => !source.properties.has(`filegroups.${text}`));
  const names = new Set(groups.map(({ text }) => text));
  return [
    ...lost.map(
      ({ text, start, end }): Problem => ({
        effect: lost.length === groups.length ? 'drops' : 'ignored',
        message: `The file group "${text}" has no path`,
        span: list.place(start, end),
        help: `add "filegroups.${text}"`,
      }),
    ),
    ...unlistedGroups(source, names),
  ];
}

function unlistedGroups(
  source: ComponentProperties,
  names: ReadonlySet<string>,
): readonly Problem[] {
  return [...source.properties].flatMap(([key, property]) => {
    const group = /^filegroups\.(.*)$/s.exec(key)?.[1];
    if (group === undefined || names.has(group)) return [];
    return [
      problem(
        'ignored',
        `The file group "${group}" is not listed in "filegroups"`,
        property.key.span,
      ),
    ];
  });
}

function checkHeaders(source: ComponentProperties): readonly Problem[] {
  const names = source.properties.get('filegroups')?.value.value ?? '';
  const groups = new Set(splitBlanks(names).map(({ text }) => text));
  return [...source.properties].flatMap(([key, property]): Problem[] => {
    const [prefix, group = '', header] = key.split('.');
    const span = property.key.span;
    if (prefix !== 'headers' || !key.startsWith('headers.')) return [];
    if (header === undefined)
      return [problem('drops', `"${key}" names no header, expected "headers.GROUP.HEADER"`, span)];
    if (groups.has(group)) return [];
    return [problem('ignored', `"${key}" is about "${group}", which is no file group`, span)];
  });
}

function checkPositionFile(source: ComponentProperties): readonly Problem[] {
  const file = source.properties.get('positionFile')?.value;
  if (file === undefined) {
    const message = 'Without "positionFile" all TAILDIR sources of one user share one';
    return [{ ...problem('odd', message, source.span), help: 'add a "positionFile" of its own' }];
  }
  if (hasParent(file.value)) return [];
  return [
    problem('drops', `"positionFile" is "${file.value}", expected a file in a folder`, file.span),
  ];
}

/** `Path.getParent` of Java: a bare name and the root have none. */
function hasParent(path: string): boolean {
  return /\/[^/]/.test(path.replace(/\/+$/, ''));
}
