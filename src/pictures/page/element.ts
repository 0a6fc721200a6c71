/** What an element of the page has beside its tag. Every text goes in as text, never as markup. */
export interface ElementParts {
  readonly class?: string;
  readonly text?: string;
  readonly children?: readonly (Element | undefined)[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
}

/** Makes an element. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: name, text, children, attributes, onClick }: ElementParts = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (name !== undefined) made.className = name;
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes ?? {})) made.setAttribute(key, value);
  for (const child of children ?? []) if (child) made.append(child);
  if (onClick) made.addEventListener('click', onClick);
  return made;
}

/** The element of the page with that id; the page is written with all of them. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
