import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element as a strict XML 1.0 parser reads it. */
export interface ParsedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ParsedElement[];
  text: string;
}

/** The root element of a document; throws where it is not well-formed. */
export function parseXml(xml: string): ParsedElement {
  const root: ParsedElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const top = () => open.at(-1) ?? root;
  const parser = new SaxesParser();
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element: ParsedElement = { name, attributes, children: [], text: '' };
    top().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    top().text += text;
  });
  parser.write(xml).close();
  const [element] = root.children;
  if (!element) throw new Error('The document has no element');
  return element;
}
