/** Slack's limits, each with the page of docs.slack.dev that states it. Lengths are in UTF-16 units. */

/** reference/block-kit/blocks: 50 blocks in a message, 100 in a modal or Home tab. */
export const BLOCKS_IN_MESSAGE = 50;
export const BLOCKS_IN_VIEW = 100;

/** reference/block-kit/composition-objects/text-object: 1 to 3,000 characters. */
export const TEXT_OBJECT = 3000;

/** reference/block-kit/blocks/header-block: 150 characters. */
export const HEADER = 150;

/** reference/block-kit/block-elements/button-element: label 75, url 3000. */
export const BUTTON_LABEL = 75;
export const BUTTON_URL = 3000;

/** reference/block-kit/block-elements/plain-text-input-element: 3,000 characters. */
export const INPUT_VALUE = 3000;

/** reference/views/modal-views: 24 characters of title, submit and close. */
export const MODAL_TITLE = 24;
export const MODAL_BUTTON = 24;

/** reference/block-kit/composition-objects/option-object: text, value and description 75 characters; 100 options in a select. */
export const OPTION_TEXT = 75;
export const OPTION_VALUE = 75;
export const OPTIONS = 100;

/**
 * Slack refuses a message with `msg_blocks_too_long` near 13,200 characters of blocks, which no page states
 * (measured in github.com/slackapi/bolt-js/issues/2509). What Slack counts is not known either, so we count the
 * bytes of the blocks' JSON, which is more than any way of counting characters gives, and leave room for a line more
 * (a repeated claim, the note of a correction).
 */
export const BLOCKS_BYTES = 11_000;

/** reference/methods/chat.postMessage: 4,000 characters are advised; 40,000 is where Slack cuts. */
export const FALLBACK_TEXT = 4000;

/** interactivity/handling-user-interaction: a response_url works five times within thirty minutes. */
export const RESPONSE_URL_USES = 5;
