// A plot of speed against size, drawn by hand: both axes logarithmic, one line an engine.
const WIDTH = 720;
const HEIGHT = 420;
const MARGIN = { left: 64, right: 120, top: 40, bottom: 48 };
const COLOURS = ['#0b6e4f', '#b3541e', '#3d5a98', '#8a3d74', '#7a6a00', '#4a4a4a', '#a02828'];

const log = Math.log10;
const scale = (low, high, from, to) => (value) =>
  from + ((log(value) - log(low)) / (log(high) - log(low) || 1)) * (to - from);
const powers = (low, high) => {
  const ticks = [];
  for (let p = Math.floor(log(low)); p <= Math.ceil(log(high)); p++) ticks.push(10 ** p);
  return ticks;
};
const text = (x, y, words, extra = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${extra}>${words}</text>`;

/** p99 of a query by number of documents, as SVG. */
export function drawSpeed(rows) {
  const sizes = [...new Set(rows.map(({ docs }) => docs))].sort((a, b) => a - b);
  const ticks = powers(Math.min(...rows.map((r) => r.p99Ms)), Math.max(...rows.map((r) => r.p99Ms)));
  const x = scale(sizes[0], sizes.at(-1), MARGIN.left, WIDTH - MARGIN.right);
  const y = scale(ticks[0], ticks.at(-1), HEIGHT - MARGIN.bottom, MARGIN.top);
  const grid = ticks.map((tick) => {
    const at = y(tick).toFixed(1);
    const line = `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${at}" y2="${at}" stroke="#ddd"/>`;
    return line + text(MARGIN.left - 8, y(tick) + 4, `${tick} ms`, 'text-anchor="end"');
  });
  const bottom = sizes.map((size) =>
    text(x(size), HEIGHT - MARGIN.bottom + 20, size.toLocaleString('en'), 'text-anchor="middle"'),
  );
  const engines = [...new Set(rows.map(({ engine }) => engine))];
  let lastLabel = Number.NEGATIVE_INFINITY;
  const lines = engines
    .map((engine) => ({ engine, own: rows.filter((row) => row.engine === engine) }))
    .sort((a, b) => y(a.own.at(-1).p99Ms) - y(b.own.at(-1).p99Ms))
    .map(({ engine, own }) => {
      const colour = COLOURS[engines.indexOf(engine) % COLOURS.length];
      const points = own.map((row) => `${x(row.docs).toFixed(1)},${y(row.p99Ms).toFixed(1)}`);
      const dots = points.map(
        (p) => `<circle cx="${p.split(',')[0]}" cy="${p.split(',')[1]}" r="3" fill="${colour}"/>`,
      );
      const width = engine === 'isnad' ? 3 : 1.5;
      const last = own.at(-1);
      lastLabel = Math.max(y(last.p99Ms) + 4, lastLabel + 14);
      return [
        `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}"/>`,
        ...dots,
        text(x(last.docs) + 8, lastLabel, engine, `fill="${colour}"`),
      ].join('');
    });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>99th percentile of the time of a query, by number of documents</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(
      MARGIN.left,
      22,
      'Slowest 1% of queries: time by number of documents (both logarithmic)',
      'font-size="14"',
    ),
    ...grid,
    ...bottom,
    ...lines,
    '</svg>\n',
  ].join('\n');
}
