import type { Setting } from '../setting.js';
import { page } from './layout.js';
import { Go } from './text.js';

/** A page that says what is wrong and where to go on. */
export function errorPage(props: { setting: Setting; title: string; advice?: string }) {
  const { setting, title, advice } = props;
  return page({
    setting,
    title,
    class: 'error',
    children: (
      <>
        <h1>{title}</h1>
        {advice !== undefined && <p class="lead">{advice}</p>}
        <p>
          <Go setting={setting} to="/" class="button">
            {setting.words.errors.home}
          </Go>
        </p>
      </>
    ),
  });
}
