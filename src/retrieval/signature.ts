/**
 * The line under a post that someone else embeds: a dash, who wrote it, the account in brackets, the day. Who wrote
 * a post is part of what is asked, so its words are looked up; but the day and the account are no part of its
 * wording, and make texts alike that only hold the same date.
 */
const SIGNATURE = /[—–]\s[^—–\n]{1,80}\(@\w{1,30}\)[^\n]{0,40}$/u;

/** A post without the line that says who wrote it and when; any other text as it is. */
export function withoutSignature(text: string): string {
  return text.replace(SIGNATURE, '');
}
