import type { Delivery, EditPicture, FlowPicture, Mark, TierPicture } from '../picture.js';

/** What a page knows of an installation. Tables are referred to by index, and what many nodes share stands once. */
export interface PageData {
  readonly flows: readonly Pick<FlowPicture, 'name' | 'target'>[];
  /** In the order in which the flows' boxes stand in the picture. */
  readonly tiers: readonly PageTier[];
  readonly edges: readonly PageEdge[];
  /** In the order of their tiers. */
  readonly nodes: readonly PageNode[];
  readonly chains: readonly PageChain[];
  readonly texts: readonly string[];
  readonly edits: readonly (readonly EditPicture[])[];
}

/** A tier, with what the picture says of it in words. */
export interface PageTier extends Pick<TierPicture, 'name' | 'mark' | 'components'> {
  readonly flow: number;
  readonly facts: readonly string[];
}

/** An edge. */
export interface PageEdge {
  readonly id: string;
  readonly flow: number;
  /** The sending tier. */
  readonly from: number;
  /** The tiers whose nodes receive. */
  readonly into: readonly number[];
  readonly details: readonly string[];
  readonly delivery: Delivery;
  readonly mark?: Mark;
}

/** A node. */
export interface PageNode {
  readonly name: string;
  /** Absent where it has the node's name. */
  readonly host?: string;
  readonly tier: number;
  /** Absent where it is 0. */
  readonly cost?: number;
  readonly port?: number;
  readonly zone?: string;
  readonly mark?: Mark;
  readonly chains: readonly number[];
  readonly texts: readonly PageText[];
  readonly textsBefore?: readonly PageText[];
  readonly edits?: number;
}

/** A part of a configuration and its text's index. */
export type PageText = readonly [part: string, text: number];

/** Receivers along an edge, in order. */
export interface PageChain {
  readonly edge: number;
  readonly hops: readonly PageHop[];
}

/** A receiver: its node's index, and what it costs. */
export type PageHop = readonly [node: number, cost: number];
