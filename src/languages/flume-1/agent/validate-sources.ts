import { type Diagnostic, error } from '../../../diagnostics/diagnostic.js';
import { failure, type Outcome, success, then } from '../../../diagnostics/outcome.js';
import type { LocatedText } from '../../../text/located-text.js';
import type { Catalogue } from '../catalogue.js';
import { javaHashOrder } from '../java/java-hash-order.js';
import { splitBlanks } from '../java/split-list.js';
import type { AgentSections } from './agent-sections.js';
import { checkSelectorType } from './check-selector-type.js';
import { didYouMeanName } from './did-you-mean-name.js';
import type { Found } from './found.js';
import { type ListedComponent, listedComponent } from './listed-component.js';
import { listedNames } from './listed-names.js';

/** A source that the validator lets pass, with those of its channels that passed. */
export interface ValidSource extends ListedComponent {
  readonly channels: readonly string[];
}

/** The sources that the validator of Flume lets pass, by name. */
export function validateSources(
  agent: AgentSections,
  channels: ReadonlySet<string>,
  catalogue: Catalogue,
): Found<ReadonlyMap<string, ValidSource>> {
  const as = { section: 'sources', kind: 'source', catalogue } as const;
  const found = listedNames(agent, 'sources').map((name) =>
    then(listedComponent(agent, name, as), (source) => validateSource(source, channels)),
  );
  const valid = found.flatMap(({ value }) => value ?? []);
  return {
    value: new Map(valid.map((source) => [source.name.value, source])),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function validateSource(source: ListedComponent, valid: ReadonlySet<string>): Outcome<ValidSource> {
  const list = source.properties.properties.get('channels')?.value;
  if (list === undefined) return failure([withoutChannels(source)]);
  const words = splitBlanks(list.value).map(({ text }) => text);
  const channels = javaHashOrder(words.filter((name) => valid.has(name)));
  const lost = lostChannels(source, { list, valid, isLost: channels.length === 0 });
  const selector = checkSelectorType(source);
  const isDropped = channels.length === 0 || selector.length > 0;
  const diagnostics = [...lost, ...selector];
  return isDropped ? failure(diagnostics) : success({ ...source, channels }, diagnostics);
}

function withoutChannels({ name, properties }: ListedComponent): Diagnostic {
  const single = properties.properties.get('channel');
  return error('agent-wiring', {
    message: `The source "${name.value}" has no "channels": Flume drops the source`,
    span: single?.key.span ?? name.span,
    ...(single === undefined ? {} : { help: 'write "channels" for "channel"' }),
  });
}

interface LostChannels {
  readonly list: LocatedText;
  readonly valid: ReadonlySet<string>;
  /** Whether none is left. */
  readonly isLost: boolean;
}

function lostChannels(
  { name }: ListedComponent,
  { list, valid, isLost }: LostChannels,
): readonly Diagnostic[] {
  const consequence = isLost ? 'Flume drops the source' : 'the source feeds the others only';
  return splitBlanks(list.value)
    .filter(({ text }) => !valid.has(text))
    .map(({ text, start, end }) => {
      const help = text.includes(',') ? 'separate names by blanks' : didYouMeanName(text, valid);
      return error('agent-wiring', {
        message: `The channel "${text}" of source "${name.value}" is not there: ${consequence}`,
        span: list.place(start, end),
        ...(help === undefined ? {} : { help }),
      });
    });
}
