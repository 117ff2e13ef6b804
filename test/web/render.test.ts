import { Exchange } from '../../adapters/web/pages/answer.js';
import type { Answer } from '../../src/model/answer.js';
import type { QuestionId } from '../../src/model/place.js';
import { rendererContract } from '../contract/renderer.js';

import { readPiece } from '../support/read-page.js';
import { englishSetting } from '../support/setting.js';

const markup = (answer: Answer): string =>
  String(Exchange({ answer, question: 'q' as QuestionId, setting: englishSetting }));

rendererContract('The page', { draw: (answer) => readPiece(markup(answer)), truncates: false });
