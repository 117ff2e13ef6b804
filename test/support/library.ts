import { buildLibrary, type Library } from '../../src/library/build-library.js';
import type { Result } from '../../src/model/basics.js';
import { factFiles, sourceYaml } from './fact-files.js';

/** A library that must stand; throws every reason why it does not. */
export function standing(built: Result<Library, unknown>): Library {
  if (!built.ok) throw new Error(JSON.stringify(built.error, null, 1));
  return built.value;
}

/** A library of sentences, a fact each without a wording to help; they are its archive, one under another. */
export function libraryOf(...sentences: readonly string[]): Library {
  const archive = sentences.join('\n');
  const facts = sentences.map((quote, i) => `  - id: fact-${i}\n    quote: ${JSON.stringify(quote)}\n`);
  const files = {
    'paper.yaml': `${sourceYaml('sources/paper.txt', archive)}facts:\n${facts.join('')}`,
    'sources/paper.txt': archive,
  };
  return standing(buildLibrary(factFiles(files)));
}
