import type { Component, Parameter } from '../catalogue/component.js';

/** How the component is written, optional parts in brackets: `tail(filename[, startFromEnd][, delim=])`. */
export function usage({ name, parameters, keywords, isVariadic, traits }: Component): string {
  const parts = parameters.map((one, at) => bracketed(one, { label: one.name, isFirst: at === 0 }));
  if (isVariadic) parts.push('[, ...]');
  for (const one of keywords)
    parts.push(bracketed(one, { label: `${one.name}=`, isFirst: parts.length === 0 }));
  if (traits.has('any-arguments') && parts.length === 0) parts.push('...');
  return parts.length === 0 ? name : `${name}(${parts.join('')})`;
}

interface Place {
  readonly label: string;
  readonly isFirst: boolean;
}

function bracketed({ isOptional }: Parameter, { label, isFirst }: Place): string {
  const text = isFirst ? label : `, ${label}`;
  return isOptional ? `[${text}]` : text;
}
