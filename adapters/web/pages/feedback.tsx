import type { VerdictKind } from '../../../src/model/basics.js';
import type { QuestionId } from '../../../src/model/place.js';
import type { Setting } from '../setting.js';

/** What a reader can say of an answer; a form, so that it works without script. */
export function Feedback(props: { question: QuestionId; verdict: VerdictKind; setting: Setting }) {
  const { question, verdict, setting } = props;
  const { feedback, button } = setting.phrases;
  return (
    <form class="feedback" method="post" action={setting.href(`/questions/${question}`)} data-enhance>
      {verdict === 'unknown' ? (
        <button type="submit" name="say" value="forward">
          {button.forward}
        </button>
      ) : (
        <fieldset>
          <legend>{feedback.question}</legend>
          <button type="submit" name="say" value="right">
            {button.right}
          </button>
          <button type="submit" name="say" value="wrong">
            {button.wrong}
          </button>
        </fieldset>
      )}
    </form>
  );
}

/** What stands in the form's place once something was said. */
export function FeedbackTaken({ words }: { words: string }) {
  return (
    <p class="feedback taken" role="status">
      {words}
    </p>
  );
}
