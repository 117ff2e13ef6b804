import { longDate } from '../../../src/answer/dates.js';
import { direction, harmless } from '../../../src/answer/isolate.js';
import type { Correction } from '../../../src/model/fact.js';
import type { FactView } from '../../service.js';
import { factPath, type Setting } from '../setting.js';
import { page } from './layout.js';
import { StatusBadges } from './status.js';
import { DateTime, Go } from './text.js';

/** The open list of corrections: every change to a published fact, newest first. */
export function correctionsPage(props: { views: readonly FactView[]; setting: Setting }) {
  const { views, setting } = props;
  const { corrections } = setting.words;
  const changed = views
    .filter(({ fact }) => fact.corrections.length > 0 || fact.status === 'retracted')
    .sort((a, b) => newest(b).localeCompare(newest(a)));
  return page({
    setting,
    title: corrections.title,
    current: 'corrections',
    canonical: '/corrections',
    children: (
      <>
        <h1>{corrections.title}</h1>
        <p class="lead">{corrections.lead}</p>
        {changed.length === 0 && <p class="none">{corrections.none}</p>}
        <ol class="facts">
          {changed.map((view) => (
            <li>
              <StatusBadges view={view} setting={setting} />
              <h2 class="quote" lang={view.source.language} dir={direction(view.source.language)}>
                <Go setting={setting} to={`${factPath(view.fact.id)}#quote`}>
                  {harmless(view.fact.quote.exact)}
                </Go>
              </h2>
              <Changes view={view} setting={setting} />
            </li>
          ))}
        </ol>
      </>
    ),
  });
}

function newest({ fact }: FactView): string {
  return fact.corrections.map(({ date }) => date as string).reduce((a, b) => (a > b ? a : b), '');
}

/** The changes of one fact, newest first. */
export function Changes({ view, setting }: { view: FactView; setting: Setting }) {
  const { corrections } = setting.words;
  return (
    <ul class="changes">
      {[...view.fact.corrections].reverse().map((correction: Correction) => (
        <li>
          <DateTime iso={correction.date}>{longDate(correction.date, setting.language)}</DateTime>
          <p dir="auto">{harmless(correction.reason)}</p>
          {correction.before !== undefined && (
            <p class="before">
              <span class="label">{corrections.before}</span>{' '}
              <del dir="auto">{harmless(correction.before)}</del>
            </p>
          )}
          {correction.after !== undefined && (
            <p class="after">
              <span class="label">{corrections.after}</span>{' '}
              <ins dir="auto">{harmless(correction.after)}</ins>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
