import { didYouMean } from '../../../diagnostics/suggestion.js';
import type { Catalogue, ChoiceValue, KeySpec } from '../catalogue.js';
import { isJavaCharset } from '../java/java-charset.js';
import { isJavaPattern } from '../java/java-pattern.js';
import { isJavaUrl } from '../java/java-url.js';
import { checkAddress, checkHost } from './check-host.js';
import { checkInteger } from './check-integer.js';
import { checkList } from './check-list.js';
import type { Verdict } from './verdict.js';

/** What is wrong with the value of a key, judged by what the catalogue says that it takes. */
export function checkValue(catalogue: Catalogue, spec: KeySpec, text: string): Verdict | undefined {
  const { value } = spec;
  switch (value.kind) {
    case 'text':
      return undefined;
    case 'integer':
      return checkInteger(spec, value, text);
    case 'boolean':
      return checkBoolean(text);
    case 'choice':
      return checkChoice(catalogue, { spec, value }, text);
    case 'list':
      return checkList(spec, value, text);
    case 'class':
      return checkClass(catalogue, spec, text);
    case 'regex':
      return isJavaPattern(text) ? undefined : wrong(spec, 'a regular expression of Java');
    case 'charset':
      return isJavaCharset(text) ? undefined : wrong(spec, 'a character set such as "UTF-8"');
    case 'http-url':
      return checkHttpUrl(spec, text);
    case 'path':
    case 'path-pattern':
      return checkPath(spec, text);
    case 'host':
    case 'remote-host':
      return checkHost(value.kind, text);
    case 'address':
      return checkAddress(text);
    default:
      return value satisfies never;
  }
}

function wrong(spec: KeySpec, expected: string, help?: string): Verdict {
  return { effect: spec.malformed ?? 'fails', expected, ...(help === undefined ? {} : { help }) };
}

function checkBoolean(text: string): Verdict | undefined {
  if (/^(?:true|false)$/i.test(text)) return undefined;
  const isMeantTrue = /^(?:yes|on|1|y|t|enabled?)$/i.test(text);
  const help = isMeantTrue ? { help: 'write "true"' } : {};
  return { effect: 'false', expected: '"true" or "false"', ...help };
}

function checkChoice(
  catalogue: Catalogue,
  { spec, value }: { readonly spec: KeySpec; readonly value: ChoiceValue },
  text: string,
): Verdict | undefined {
  const fold = (word: string) => (value.exactCase ? word : word.toUpperCase());
  if (value.values.some((choice) => fold(choice) === fold(text))) return undefined;
  if (value.orClass && catalogue.classes.includes(text)) return undefined;
  const words = value.values.map((choice) => `"${choice}"`).join(', ');
  const candidates = value.orClass ? [...value.values, ...catalogue.classes] : value.values;
  const expected = `${value.values.length === 1 ? '' : 'one of '}${words}${value.orClass ? ' or a known class' : ''}`;
  return wrong(spec, expected, didYouMean(text, candidates));
}

function checkClass(catalogue: Catalogue, spec: KeySpec, text: string): Verdict | undefined {
  if (catalogue.classes.includes(text)) return undefined;
  const help = didYouMean(text, catalogue.classes) ?? 'add the class to "plugins"';
  return wrong(spec, 'the name of a known class', help);
}

function checkHttpUrl(spec: KeySpec, text: string): Verdict | undefined {
  if (!isJavaUrl(text)) return wrong(spec, 'a URL such as "http://host:8080/path"');
  return /^https?:/i.test(text)
    ? undefined
    : { effect: 'fails', expected: 'a URL that starts with "http:" or "https:"' };
}

function checkPath({ value }: KeySpec, text: string): Verdict | undefined {
  const name = text.slice(text.lastIndexOf('/') + 1);
  if (value.kind === 'path-pattern' && !isJavaPattern(name)) {
    const expected = 'a path whose last part is a regular expression of Java';
    return {
      effect: 'fails',
      expected,
      help: 'a regular expression is no glob: write ".*" for "*"',
    };
  }
  const isHome = text === '~' || text.startsWith('~/');
  return isHome
    ? { effect: 'odd', expected: 'a path without "~", which Flume leaves as it is' }
    : undefined;
}
