import type { Day } from '../../src/model/basics.js';
import type { QuestionId } from '../../src/model/place.js';
import type { QuestionRecord } from '../../src/ports.js';

let minted = 0;

/** A question as the journal keeps it, each with an id of its own. */
export function aQuestion(differences: Partial<QuestionRecord> = {}): QuestionRecord {
  minted += 1;
  return {
    id: `q${process.pid}-${minted}` as QuestionId,
    place: { platform: 'discord', community: 'server-1', channel: 'general', message: `m${minted}` },
    member: 'hash-of-amal',
    private: false,
    text: 'DeepSeek released R1 in January 2025',
    language: 'en',
    verdict: 'supported',
    confidence: 0.9,
    factIds: ['r1-release'],
    revision: 'rev-1',
    askedAt: 1_000_000 + minted,
    askedOn: '2026-01-22' as Day,
    ms: 1.5,
    ...differences,
  };
}
