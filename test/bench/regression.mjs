// Two small regressions by Newton's method with a ridge: a handful of weights, a few steps, the same every time.

const RIDGE = 1e-3;
const STEPS = 40;
const SMALLEST_STEP = 1e-7;

/** Weights that make the right items of a list the likeliest: `lists` of `{ x: number[], y: 0 | 1 }[]`. */
export function softmaxOverLists(lists) {
  const answerable = lists.filter((list) => list.some(({ y }) => y));
  return newton(answerable[0][0].x.length, (w, add) => {
    let loss = 0;
    for (const list of answerable) {
      const scores = list.map(({ x }) => dot(x, w));
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const sum = powers.reduce((a, b) => a + b, 0);
      const right = list.reduce((n, { y }) => n + y, 0);
      const expected = w.map((_, k) => list.reduce((e, { x }, i) => e + (powers[i] / sum) * x[k], 0));
      for (const [i, { x, y }] of list.entries()) {
        if (y) loss += (most + Math.log(sum) - scores[i]) / right;
        const off = x.map((value, k) => value - expected[k]);
        add(off, y / right, powers[i] / sum);
      }
    }
    return loss;
  });
}

/** Bias and weights of a probability: `rows` of `{ x: number[], y: 0 | 1 }`. */
export function logisticRegression(rows) {
  const full = rows.map(({ x, y }) => ({ x: [1, ...x], y }));
  return newton(full[0].x.length, (w, add) => {
    let loss = 0;
    for (const { x, y } of full) {
      const z = dot(x, w);
      const p = 1 / (1 + Math.exp(-z));
      loss += Math.log1p(Math.exp(y ? -z : z));
      add(x, y - p, p * (1 - p));
    }
    return loss;
  });
}

const dot = (x, w) => x.reduce((sum, value, k) => sum + value * w[k], 0);

/** Minimises a convex loss; `visit` returns it and adds each item's share of slope and curvature along its `x`. */
function newton(size, visit) {
  const lossAt = (w) => visit(w, () => {}) + (RIDGE / 2) * dot(w, w);
  let w = new Array(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = w.map((value) => -RIDGE * value);
    const curvature = w.map((_, k) => w.map((_, l) => (k === l ? RIDGE : 0)));
    const loss =
      (RIDGE / 2) * dot(w, w) +
      visit(w, (x, gradient, second) => {
        for (let k = 0; k < size; k++) {
          slope[k] += gradient * x[k];
          for (let l = 0; l < size; l++) curvature[k][l] += second * x[k] * x[l];
        }
      });
    const change = solve(curvature, slope);
    let share = 1;
    const moved = () => w.map((value, k) => value + share * change[k]);
    while (share > SMALLEST_STEP && lossAt(moved()) > loss) share /= 2;
    w = moved();
    if (share * Math.max(...change.map(Math.abs)) < SMALLEST_STEP) break;
  }
  return w;
}

/** Gaussian elimination with pivots. */
function solve(matrix, vector) {
  const rows = matrix.map((row, k) => [...row, vector[k]]);
  for (let k = 0; k < rows.length; k++) {
    const pivot = rows
      .slice(k)
      .reduce((best, row, i) => (Math.abs(row[k]) > Math.abs(rows[best][k]) ? i + k : best), k);
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let i = 0; i < rows.length; i++) {
      if (i === k) continue;
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j < rows[i].length; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  return rows.map((row, k) => row[row.length - 1] / row[k]);
}
