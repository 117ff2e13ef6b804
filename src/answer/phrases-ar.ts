import type { Phrases } from './phrasebook.js';
import { sentence } from './sentence.js';

/** The words of Isnad in Arabic. */
export const arabic: Phrases = {
  name: 'إسناد',
  tagline: 'أرسِل ادعاءً، وأجيبك بالاقتباس الذي يخصّه ومصدره وتاريخ نشره.',
  verdict: {
    supported: 'المصدر يقول ذلك',
    contradicted: 'المصدر يقول غير ذلك',
    related: 'في المصدر ما يتصل بهذا، لكنه لا يحسمه',
    unknown: 'ليس في قاعدة الحقائق ما يخصّ هذا',
  },
  asked: 'سؤال، وهذا أقرب ما في المصدر إليه',
  verdictShort: {
    supported: 'مؤيَّد',
    contradicted: 'مخالف للمصدر',
    related: 'ذو صلة',
    unknown: 'غير معروف',
  },
  confidence: { high: 'درجة الثقة: عالية', fair: 'درجة الثقة: متوسطة', low: 'درجة الثقة: منخفضة' },
  aspect: {
    date: 'التاريخ',
    number: 'العدد',
    comparator: 'المقارنة',
    name: 'الاسم',
    role: 'من فعل ماذا',
    negation: 'النفي',
    opposite: 'الضد',
    quantifier: 'كم منهم',
    modality: 'حدث أم متوقَّع',
    term: 'اللفظ',
  },
  difference: (aspect, claim, quote) => `${aspect}: في الادعاء ${claim}، وفي المصدر ${quote}`,
  unverified: (aspect, claim, quote) =>
    quote === undefined
      ? `${aspect}: لا يذكر المصدر ${claim}`
      : `${aspect}: في الادعاء ${claim}، والمصدر يتحدث عن ${quote}`,
  agreement: (aspect, claim, quote) => `${aspect}: ${claim} يطابق ${quote}`,
  agreementWithAll: (aspect, claim) => `${aspect}: ${claim} يوافق الاقتباس في جملته`,
  attribution: (publisher, title) => `${publisher}، «${title}»`,
  published: (long, iso) => `نُشر في ${long} (${iso})`,
  translation: 'ترجمة',
  original: 'النص الأصلي',
  statement: (n) => `القول ${n}`,
  leftOut: (n) => `أقوال لم يتسع لها المكان هنا: ${n}. أرسِلها في رسالة أخرى.`,
  status: {
    draft: 'مسودة',
    published: 'منشور',
    disputed: 'هذا موضع خلاف.',
    corrected: 'جرى تصحيح هذا.',
    retracted: 'جرى سحب هذا.',
  },
  expired: (asOf, since) => `كان متوقعًا حتى ${asOf}، وربما تقادم منذ ${since}.`,
  retracted: (date, reason) =>
    `${sentence(`سُحبت حقيقة كانت تخصّ هذا${date === undefined ? '' : ` في ${date}`}${reason === undefined ? '' : `: ${reason}`}`)} ولم يعد يُستشهد بها.`,
  corrected: (date, reason) => `صُحّح في ${date}: ${reason}`,
  why: {
    title: 'لماذا هذا الجواب',
    rule: (rule) => `القاعدة: ${rule}`,
    nothing: 'لا يشترك أي اقتباس مع الادعاء بما يكفي للمقارنة بينهما.',
  },
  button: {
    others: 'اقتباسات أخرى',
    why: 'لماذا؟',
    right: 'الجواب صحيح',
    wrong: 'الجواب خطأ',
    forward: 'اسأل المشرفين',
    tellMe: 'اسألهم وأخبرني',
    source: 'الاقتباس في موضعه',
    article: 'المقال',
  },
  slack: {
    close: 'إغلاق',
    send: 'إرسال',
    waysTitle: 'كيف تسأل',
    ways: [
      'اذكرني مع ادعاء في قناة أنا عضو فيها.',
      'اذكرني في سلسلة ردود، وحدي أو مع «هل هذا صحيح؟»، فأتحقق من الرسالة التي بدأتها.',
      'راسلني مباشرة.',
      'تحت أي رسالة: «إجراءات أخرى» ثم «Check this message»، ولا يرى الجواب غيرك.',
      'اكتب ‎/factcheck‎ وبعده الادعاء في أي مكان، ولا يرى الجواب غيرك.',
    ],
    knowsTitle: 'ما أعرفه',
    knows: (facts, sources) => `الحقائق: ${facts}. المصادر: ${sources}.`,
    moreSources: (left) => `و${left} غيرها`,
    cannotRead:
      'لا أستطيع قراءة هذه المحادثة. ادعُني بالأمر ‎/invite‎، أو استعمل «Check this message» تحت الرسالة.',
  },
  others: { title: 'اقتباسات أخرى قد تخصّه', none: 'لا اقتباس آخر يخصّه.' },
  feedback: {
    question: 'هل كان هذا صحيحًا؟',
    thanks: 'شكرًا لك. سيطّلع المشرفون عليه.',
    noteTitle: 'ما الخطأ؟',
    noteLabel: 'ماذا كان ينبغي أن يكون الجواب؟',
    notePlaceholder: 'مثلًا: الاقتباس عن شركة أخرى.',
  },
  forwarded: 'أُرسل إلى المشرفين.',
  forwardedTell: 'أُرسل إلى المشرفين، وسنخبرك حين يتوفر جواب.',
  refusal: {
    empty: 'لا ادعاء في هذه الرسالة. اكتب ما تريد التحقق منه في جملة.',
    pointing:
      'هذا سؤال عن شيء لا أراه. اكتب الادعاء نفسه في جملة، ويمكنك في المحادثات أن تسأل في ردٍّ على الرسالة التي تقوله.',
    tooLong: (limit, given) =>
      `عدد الأحرف ${given}، والحد الأقصى ${limit}. أرسِل الجملة التي تريد التحقق منها وحدها.`,
    tooMany: (seconds) => `هذه ادعاءات كثيرة دفعة واحدة. حاول مجددًا بعد ${seconds} ث من فضلك.`,
    tooManyStatements: (limit, given) =>
      `عدد الأقوال ${given}، والحد الأقصى ${limit} في المرة الواحدة. أرسِل ما تريد التحقق منه وحده.`,
    textOnly: 'أقرأ النصوص فقط. اكتب ما تقوله الصورة أو الملف لأتحقق منه.',
    hidden: (entry) => `لا يُسمح لي بقراءة تلك الرسالة هنا. افتح قائمتها ثم «التطبيقات» واختر «${entry}».`,
    bot: 'لا أتحقق مما تقوله البوتات.',
    notYours: 'هذا متاح للمشرفين فقط.',
    gone: 'لم يعد ذلك الجواب محفوظًا. اسأل مرة أخرى من فضلك.',
  },
  failed: (reference) => `حدث خلل، وليس الخطأ منك. المرجع: ${reference}`,
  unknownFact: (id) => `لا توجد حقيقة بالمعرّف ${id}.`,
  help: {
    how: 'أرسِل ادعاءً بالعربية أو الإنجليزية، ويصح أيضًا: «هل صحيح أن …». الجواب اقتباس مع مصدره وتاريخه، ولا أقول شيئًا من عندي.',
    limits: 'لا أعرف إلا ما وضعه المشرفون في قاعدة الحقائق. «غير معروف» لا يعني أنه كاذب.',
    privacy: (days) =>
      `يُحفظ ادعاؤك والحكم عليه، وبصمة مشفّرة بدل اسمك، مدة ${days} يومًا. ويمكن لأي مشرف محوها بطلب منك.`,
  },
};
