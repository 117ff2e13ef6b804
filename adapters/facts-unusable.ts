/** The fact base cannot answer; `lines` say every problem with what to do. */
export class FactsUnusable extends Error {
  override readonly name = 'FactsUnusable';

  constructor(readonly lines: readonly string[]) {
    super('the fact files have errors');
  }
}
