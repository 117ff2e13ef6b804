/**
 * Discord's own limits, each with the page of its documentation that states it
 * (https://docs.discord.com/developers/…). Lengths are counted in characters; we count UTF-16 code units,
 * which are never fewer.
 */
export const LIMITS = {
  /** Text of all text displays of a message together (components/reference, "Text Display"). */
  messageText: 4000,
  /** Components of a message, nested ones included (components/using-message-components). */
  components: 40,
  /** Buttons of an action row (components/reference, "Action Row"). */
  rowButtons: 5,
  /** (components/reference, "Button"). */
  buttonLabel: 80,
  /** (components/reference, "Custom ID"). */
  customId: 100,
  /** (interactions/receiving-and-responding, "Modal"). */
  modalTitle: 45,
  /** (components/reference, "Label"). */
  label: 45,
  labelDescription: 100,
  /** (components/reference, "Text Input"). */
  placeholder: 100,
  inputValue: 4000,
  /** (components/reference, "String Select"). */
  selectOptions: 25,
  optionText: 100,
  /** (interactions/application-commands, "Option Choice"). */
  choices: 25,
  choiceName: 100,
  /** An interaction is void unless answered within this time (interactions/receiving-and-responding). */
  firstReplyMs: 3_000,
} as const;
