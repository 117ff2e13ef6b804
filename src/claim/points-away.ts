import { normsOf, tokenize } from '../analysis/tokenize.js';
import type { Claim } from '../model/claim.js';

/** Words that ask whether something holds, or point at it. */
const POINTING = normsOf([
  `
  this that these those
  true truth untrue false fake real really right wrong correct accurate legit legitimate valid reliable hoax rumor
  rumour misinformation factual check checked checking factcheck verify verified verification confirm confirmed
  validate debunk source sources proof evidence claim claims statement news story article message post tweet info
  information quote thoughts
  هذا هذه هذي هاذا هاد هاي هيدا هيدي ده دي دا ذلك ذاك تلك
  صحيح صحيحة الصحيح صح صحة صحته صحتها حقيقي حقيقية حقيقة الحقيقة حق حقًا فعلًا كذب كذبة كاذب كاذبة خطأ خاطئ خاطئة
  باطل مزيف مزيفة مفبرك مفبركة ملفق إشاعة شائعة دقيق دقيقة موثوق مؤكد أكيد
  الخبر خبر الأخبار الكلام كلام القول قول المعلومة معلومة المعلومات معلومات الرسالة رسالة المنشور منشور التغريدة
  تغريدة الادعاء ادعاء المقال الموضوع القصة المصدر مصدر المصادر دليل الدليل
  تحقق تحققوا تحققي تأكد تأكدوا تأكيد التأكد التحقق تدقيق افحص راجع رأيك رأيكم
`,
]);

/** What may stand around them. */
const AROUND = normsOf([
  `
  is are was were isn't isnt does did do has have been be it its it's that's here the a an any all some of to for in on
  about if whether or not and with from by my me us we i you u your guys bot isnad hey hi hello please pls plz kindly
  can could would will should someone somebody anyone anybody fact facts thread thing stuff above below actually think
  know tell what what's how who said says say so just yes no ok
  هل هو هي به فيه عنه منه له لها ما ماذا شو ايش وش مدى من في عن على إلى أن إنه إنها أو أم ولا لا نعم يا إذا كان كانت
  جدًا يعني الشيء شيء أعلاه أكد ممكن هلا تستطيع تقدر يمكنك تعرف تعرفون أحد حد رجاء لطفًا فضلك فضلكم سمحت لو بوت إسناد
  مرحبًا السلام عليكم سؤال
`,
]);

/**
 * Whether a message only asks about something said elsewhere: “is this true?”, «هل هذا صحيح؟», “fact check this”,
 * “??”. It holds no claim; the message it replies to may.
 */
export function pointsAway(text: string): boolean {
  const said = tokenize(text);
  if (said.length === 0) return /[?؟]/.test(text);
  const isPointing = said.map(({ norm }) => POINTING.has(norm));
  return isPointing.includes(true) && said.every(({ norm }, i) => isPointing[i] || AROUND.has(norm));
}

/**
 * A claim without the questions beside it that ask whether it holds: “… Is that true?”, «هل هذا صحيح؟ …». Only with a
 * question mark: “… That is false.” denies what it points at.
 */
export function withoutAsides(claim: Claim): Claim {
  const isAside = ({ text, end }: Claim['statements'][number]): boolean =>
    /^\s*[?؟]/.test(claim.text.slice(end)) && pointsAway(text);
  return { ...claim, statements: claim.statements.filter((statement) => !isAside(statement)) };
}
