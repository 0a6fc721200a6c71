/** The code of names that nothing in the catalogue answers to: components, formats, keywords. */
export const KNOWN_COMPONENT = 'known-component';

/** The code of arguments that a component cannot use: their number, types, ranges, patterns. */
export const COMPONENT_ARGUMENTS = 'component-arguments';
