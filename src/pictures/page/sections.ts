import type { PageData, PageText } from '../html/page-data.js';
import type { EditPicture, Mark } from '../picture.js';
import { element } from './element.js';

/** A heading that can be given the focus, with what an apply would do. */
export function heading(text: string, mark: Mark | undefined): HTMLElement {
  const title = element('h2', { text, attributes: { tabindex: '-1' } });
  if (mark) title.append(' ', element('span', { class: `mark is-${mark}`, text: mark }));
  return title;
}

/** A part of the panel; undefined where there is nothing to show. */
export function section(
  title: string,
  children: readonly (Element | undefined)[],
): Element | undefined {
  if (children.every((child) => child === undefined)) return undefined;
  return element('section', { children: [element('h3', { text: title }), ...children] });
}

/** Facts with their names; those without a value are left out. */
export function facts(
  pairs: readonly (readonly [string, Element | string | undefined])[],
): Element {
  const list = element('dl');
  for (const [name, value] of pairs) {
    if (value === undefined) continue;
    const term = element('dt', { text: name });
    const shown = typeof value === 'string' ? { text: value } : { children: [value] };
    list.append(term, element('dd', shown));
  }
  return list;
}

/** The texts of a configuration, each under the name of its part. */
export function configuration({ texts }: PageData, parts: readonly PageText[]): readonly Element[] {
  return parts.flatMap(([part, index]) => [
    element('h4', { text: part }),
    element('pre', { text: texts[index] ?? '' }),
  ]);
}

/** What differs, place by place. */
export function edits(groups: readonly EditPicture[]): readonly Element[] {
  return groups.map(({ place, lines }) =>
    element('div', {
      children: [
        element('h4', { text: place }),
        element('ul', {
          class: 'edits',
          children: lines.map(({ mark, text }) =>
            element('li', { class: `is-${editMarks[mark]}`, text: `${mark} ${text}` }),
          ),
        }),
      ],
    }),
  );
}

const editMarks = { '+': 'added', '-': 'removed', '~': 'changed' } as const;
