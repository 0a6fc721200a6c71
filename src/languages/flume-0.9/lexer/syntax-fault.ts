/** A place in an expression's text with what is wrong there. */
export interface Fault {
  /** Half-open range of offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly help?: string;
}

/** Thrown by the lexer and the parser at the first fault and turned into a diagnostic by `parseWhole`; never leaves this folder. */
export class SyntaxFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.name = 'SyntaxFault';
    this.fault = fault;
  }
}
