import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Platform } from '../src/model/place.js';
import type { MemberHash } from '../src/ports.js';

/** What one secret is good for; nobody else sees the secret or the keys. */
export interface Keys {
  /** The same member, the same hash; without the secret nobody can tell whose it is, nor try ids until one fits. */
  hash(platform: Platform, member: string): MemberHash;
  /** Encrypts (AES-256-GCM). `context` is not kept in the sealed text, but it opens with the same one only. */
  seal(text: string, context: string): string;
  /** Undefined where the text was sealed with another secret or context, or was tampered with. */
  open(sealed: string, context: string): string | undefined;
}

const IV_BYTES = 12; // NIST SP 800-38D, 5.2.1.1
const TAG_BYTES = 16;
const HASH_BYTES = 18; // 144 bits, 24 characters: no two members meet, and it fits any column

/** Derives the keys (HKDF, RFC 5869), one for each use, so that one tells nothing of the other. */
export function deriveKeys(secret: string): Keys {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `isnad ${use}`, 32));
  const [hashKey, sealKey] = [derive('member hash'), derive('place')];
  return {
    hash: (platform, member) =>
      createHmac('sha256', hashKey)
        .update(`${platform}\n${member}`)
        .digest()
        .subarray(0, HASH_BYTES)
        .toString('base64url'),
    seal(text, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, context) {
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, IV_BYTES))
          .setAAD(Buffer.from(context))
          .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
        return Buffer.concat([
          decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)),
          decipher.final(),
        ]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

/**
 * The secret kept beside a SQLite file (`journal.db.secret`), made on first use, readable by its owner only. Whoever
 * has both files can tell members apart and open places: back it up elsewhere than the journal.
 * @throws where the folder cannot be written
 */
export function secretBeside(file: string): string {
  const secretFile = `${file}.secret`;
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const draft = `${secretFile}.${process.pid}`;
  try {
    // Written whole and then linked: of two processes that start together one makes it and the other reads it.
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    linkSync(draft, secretFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readWhole(secretFile);
}

function readWhole(secretFile: string): string {
  const secret = readFileSync(secretFile, 'utf8').trim();
  if (secret.length < 16)
    throw new Error(
      `${secretFile} is shorter than 16 characters: restore it, or delete it to begin with a new secret (members stored until now can then no longer be forgotten by id)`,
    );
  return secret;
}
