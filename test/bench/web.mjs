// npm run bench -- --web: time to first byte of an answer, and the bytes of each page.
import { gzipSync } from 'node:zlib';
import { pageOverFacts } from '../../scripts/page-over-facts.mjs';

const REQUESTS = 400;
const WARM_UP = 40;
const CLAIMS = [
  'The R1 model by DeepSeek was released on 25 January 2025',
  'كشفت ديب سيك عن نموذج R1 في مارس 2025',
  'ديب سيك شركة ناشئة من الصين',
  'Giraffes sleep standing up',
];

const web = await pageOverFacts();

/** Milliseconds from sending a claim to the headers and to the whole answer. */
async function ask(n) {
  const started = performance.now();
  const response = await fetch(web.url, {
    method: 'POST',
    headers: { origin: web.url, 'x-forwarded-for': `192.0.${n >> 8}.${n & 255}` },
    body: new URLSearchParams({ claim: CLAIMS[n % CLAIMS.length] }),
  });
  const first = performance.now() - started;
  if (response.status !== 200) throw new Error(`answered ${response.status}`);
  const bytes = (await response.text()).length;
  return { first, bytes };
}

for (let n = 0; n < WARM_UP; n += 1) await ask(n);
const times = [];
const before = process.cpuUsage();
for (let n = 0; n < REQUESTS; n += 1) times.push((await ask(n + WARM_UP)).first);
// What the machine's other work cannot lengthen; page and visitor share this process.
const { user, system } = process.cpuUsage(before);
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
console.log(
  `time to first byte of an answer, ms: p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  (${REQUESTS} requests)`,
);

console.log(
  `processor time of an answer, ms: ${((user + system) / 1000 / REQUESTS).toFixed(2)} on average, visitor included`,
);

const visitor = { 'x-forwarded-for': '198.51.100.7' };
const css = /href="(\/assets\/page\.css[^"]*)"/;
const home = await (await fetch(web.url, { headers: visitor })).text();
const script = /src="(\/assets\/page\.js[^"]*)"/;
for (const path of [
  '/',
  css.exec(home)[1],
  script.exec(home)[1],
  '/facts',
  '/facts/r1-release',
  '/feed.json',
]) {
  const body = Buffer.from(await (await fetch(web.url + path, { headers: visitor })).arrayBuffer());
  console.log(
    `${String(body.length).padStart(7)} bytes (${gzipSync(body).length} gzipped)  ${path.split('?')[0]}`,
  );
}
await web.close();
