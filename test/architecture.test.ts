import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** Room -> rooms it may import from, besides itself. Rooms of src/ by folder; files that stand alone by name. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'src/model': [],
  'src/ports': ['src/model'],
  'src/analysis': ['src/model'],
  'src/claim': ['src/model', 'src/analysis'],
  'src/retrieval': ['src/model', 'src/analysis'],
  'src/library': ['src/model', 'src/analysis', 'src/claim', 'src/retrieval'],
  'src/verdict': ['src/model', 'src/analysis', 'src/claim'],
  'src/answer': ['src/model'],
  'src/check': [
    'src/model',
    'src/analysis',
    'src/claim',
    'src/library',
    'src/retrieval',
    'src/verdict',
    'src/answer',
  ],
  'src/moderation': ['src/model', 'src/library', 'src/check'],
};

/** What a platform may see: the model, the words of an answer, and the service it is handed. */
const PLATFORMS = ['discord', 'slack', 'web', 'terminal'];
const PLATFORM_MAY_IMPORT = ['src/model', 'src/answer', 'adapters/service', 'adapters/config'];

const root = path.resolve(import.meta.dirname, '..');

function typescriptFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** `src/model/fact.ts` -> `src/model`; `src/check.ts` -> `src/check`. */
function room(file: string): string {
  return file
    .split('/')
    .slice(0, 2)
    .join('/')
    .replace(/\.tsx?$/, '');
}

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly target: string | undefined;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:^|\s)(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1]!);
  return specifiers.map((specifier) => ({
    from: file,
    specifier,
    target: specifier.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)).replace(/\.js$/, '.ts')
      : undefined,
  }));
}

const core = typescriptFiles('src');
const adapters = typescriptFiles('adapters');
const imports = [...core, ...adapters].flatMap(importsOf);

describe('the core could be run on paper', () => {
  test('src/ imports no builtin and no platform, and of libraries only fuse.js, yaml and zod', () => {
    const foreign = imports.filter((i) => i.from.startsWith('src/') && i.target === undefined);
    expect(foreign.filter((i) => !['fuse.js', 'yaml', 'zod'].includes(i.specifier))).toEqual([]);
  });

  test('src/ names neither process, nor the clock, nor chance, nor the network', () => {
    const forbidden =
      /\b(process\.|Date\.now|new Date\(\)|Math\.random|fetch\(|setTimeout|setInterval|performance\.)/;
    const guilty = core.filter((file) => {
      const code = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return forbidden.test(code);
    });
    expect(guilty).toEqual([]);
  });

  test('src/ never reaches into adapters/', () => {
    expect(imports.filter((i) => i.from.startsWith('src/') && i.target?.startsWith('adapters/'))).toEqual([]);
  });
});

describe('who may import whom', () => {
  test('each room of src/ sees only the rooms it was given', () => {
    const trespass = imports.filter((i) => {
      if (!i.from.startsWith('src/') || i.target === undefined || i.target.endsWith('.json')) return false;
      const [here, there] = [room(i.from), room(i.target)];
      return here !== there && !(MAY_IMPORT[here] ?? []).includes(there);
    });
    expect(trespass).toEqual([]);
  });

  test('every room of src/ is named here', () => {
    expect([...new Set(core.map(room))].filter((r) => !(r in MAY_IMPORT))).toEqual([]);
  });

  test('a platform sees the model, the words of an answer and its service; never another platform', () => {
    const trespass = imports.filter((i) => {
      const platform = PLATFORMS.find((p) => i.from.startsWith(`adapters/${p}/`));
      if (platform === undefined || i.target === undefined) return false;
      const there = room(i.target);
      return there !== `adapters/${platform}` && !PLATFORM_MAY_IMPORT.includes(there);
    });
    expect(trespass).toEqual([]);
  });

  test('nobody imports start', () => {
    expect(imports.filter((i) => i.target === 'adapters/start.ts')).toEqual([]);
  });

  test('imports make no circle', () => {
    const edges = new Map<string, string[]>();
    for (const i of imports) {
      if (i.target?.endsWith('.ts')) edges.set(i.from, [...(edges.get(i.from) ?? []), i.target]);
    }
    const circles: string[] = [];
    const state = new Map<string, 'open' | 'done'>();
    const visit = (file: string, trail: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
        return;
      }
      state.set(file, 'open');
      for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of edges.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('a file is one thought', () => {
  test('no source file is longer than 250 lines', () => {
    const long = [...core, ...adapters]
      .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });
});
