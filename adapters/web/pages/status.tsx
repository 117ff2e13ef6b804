import type { FactView } from '../../service.js';
import type { Setting } from '../setting.js';

/** What a reader must know of a fact before quoting it: disputed, retracted, out of date … `always`: published too. */
export function StatusBadges(props: { view: FactView; setting: Setting; always?: boolean }) {
  const { view, setting, always } = props;
  const { status } = view.fact;
  return (
    <p class="badges">
      {(always || status !== 'published') && (
        <span class={`badge ${status}`}>{setting.words.status[status]}</span>
      )}
      {view.expired && <span class="badge expired">{setting.words.status.expired}</span>}
    </p>
  );
}
