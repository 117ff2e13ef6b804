/** Slack's limits, each with the page of docs.slack.dev that states it. Lengths are in UTF-16 units. */

/** reference/block-kit/blocks: "You can include up to 50 blocks in each message, and 100 blocks in modals or Home tabs". */
export const BLOCKS_IN_MESSAGE = 50;
export const BLOCKS_IN_VIEW = 100;

/** reference/block-kit/composition-objects/text-object: "minimum length is 1 and maximum length is 3000 characters". */
export const TEXT_OBJECT = 3000;

/** reference/block-kit/blocks/header-block: "Maximum length for the text in this field is 150 characters". */
export const HEADER = 150;

/** reference/block-kit/blocks/actions-block: "maximum of 25 elements in each action block". */
export const ACTIONS_IN_BLOCK = 25;

/** reference/block-kit/blocks/context-actions-block: "Maximum number of items is 5". */
export const CONTEXT_ACTIONS_IN_BLOCK = 5;

/** reference/block-kit/block-elements/button-element: text 75, value 2000, url 3000, accessibility_label 75. */
export const BUTTON_LABEL = 75;
export const BUTTON_VALUE = 2000;
export const BUTTON_URL = 3000;

/** reference/block-kit/blocks: "Maximum length for this field is 255 characters" of block_id, action_id, callback_id. */
export const IDENTIFIER = 255;

/** reference/block-kit/block-elements/plain-text-input-element: "min_length … Maximum value is 3000"; the value likewise. */
export const INPUT_VALUE = 3000;

/** reference/views/modal-views: title, submit and close "Max length of 24 characters"; private_metadata 3000. */
export const MODAL_TITLE = 24;
export const MODAL_BUTTON = 24;
export const PRIVATE_METADATA = 3000;

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

/** reference/methods/chat.postMessage: "For best results, limit the number of characters in the text field to 4,000". */
export const FALLBACK_TEXT = 4000;

/** apis/web-api/rate-limits: chat.postMessage "1 message per second per channel", short bursts allowed. */
export const MESSAGES_PER_SECOND = 1;

/** interactivity/handling-user-interaction: response_url works "up to 5 times within 30 minutes"; trigger_id for 3 seconds. */
export const RESPONSE_URL_USES = 5;
export const RESPONSE_URL_MS = 30 * 60 * 1000;
