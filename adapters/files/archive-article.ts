import { stat } from 'node:fs/promises';
import path from 'node:path';
import { detectLanguage } from '../../src/analysis/detect-language.js';
import { buildLibrary } from '../../src/library/build-library.js';
import { formatIssue } from '../../src/library/format-issue.js';
import { proposeFacts } from '../../src/library/propose-facts.js';
import type { ArticleDetails, ProposeReport } from '../service/facts-desk.js';
import { readArticle } from './read-article.js';
import { sha256 } from './read-files.js';
import { factWriter } from './write-facts.js';

const REQUIRED = ['title', 'publisher', 'publishedAt'] as const;

/** Archives an article and writes its fact file, a draft for each statement; what the caller says goes before what the text says. */
export async function archiveArticle(
  folder: string,
  file: string,
  details: ArticleDetails,
): Promise<ProposeReport> {
  const refused = (problem: string): ProposeReport => ({ kind: 'refused', problem });
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return refused(`there is no file ${file}`);
  if (!found.isFile()) return refused(`${file} is no file: give the saved article itself, .txt or .html`);
  const article = await readArticle(file);
  if (article === undefined || article.text.trim() === '') {
    return refused(`no readable text in ${file}: save the article itself as a .txt file and give that`);
  }
  const { text } = article;
  if (text.includes('\ufffd')) return refused(`${file} is not UTF-8: save it as UTF-8 first`);

  const said = { ...article, ...details };
  const missing = REQUIRED.filter((detail) => said[detail] === undefined);
  if (missing.length > 0) return { kind: 'missing', details: missing };

  const id = details.id ?? sourceId(file, said.publishedAt!);
  const language = said.language ?? detectLanguage(text);
  const facts = proposeFacts(text, id, language);
  const source = {
    id,
    title: said.title!,
    publisher: said.publisher!,
    publishedAt: said.publishedAt!,
    language,
    ...(said.url === undefined ? {} : { url: said.url }),
    archive: `sources/${id}.txt`,
    sha256: sha256(text),
  };
  const writer = factWriter({ folder, build: async (files) => buildLibrary(files) });
  const outcome = await writer.write({ kind: 'add-source', source, text, facts });
  switch (outcome.kind) {
    case 'written':
      return {
        kind: 'written',
        paths: outcome.paths.map((name) => path.join(folder, name)),
        drafts: facts.length,
      };
    case 'taken':
      return refused(`${folder}/${outcome.what} is there already: give another id with --id`);
    case 'refused':
      return refused(outcome.issues.map((issue) => formatIssue(issue, folder)).join('\n'));
    case 'unwritable':
      return refused(`${outcome.problem}; ${outcome.advice}`);
    default:
      return refused(`the files in ${folder} changed meanwhile: try again`);
  }
}

/** `River Rises.html` of 2026-01-21 -> `river-rises-2026-01-21` */
function sourceId(file: string, publishedAt: string): string {
  const name = path
    .basename(file, path.extname(file))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const day = publishedAt.slice(0, 10);
  return name.includes(day) ? name : `${name}-${day}`;
}
