import { type Component, component, required } from './component.js';
import { TYPES } from './value-types.js';

/** The two reserved words that take a sink in braces, in the only form that can be written back (flume-0.9.md 1.3). */
export const SPECIALS: readonly Component[] = [
  component(
    ['roll', required('rollMillis', TYPES.long)],
    'Closes and reopens its sink periodically; sets attribute rolltag.',
  ),
  component(
    ['collector', required('rollMillis', TYPES.long)],
    'Unpacks, checks, rolls, retries; acknowledges when a roll closes.',
    { traits: ['acknowledges'] },
  ),
];
