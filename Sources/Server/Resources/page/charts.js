// Charts as SVG: fan charts of quantiles over days, with an axis that runs from the reader's side.
import { el } from "./dom.js";
import { day, isRightToLeft, number, short, t } from "./i18n.js";

/** Round steps for an axis from 0 (or below) to a maximum. */
function ticks(low, high, wanted = 4) {
  const span = high - low || 1;
  const raw = span / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].find((s) => s * power >= raw) * power;
  const out = [];
  for (let v = Math.ceil(low / step) * step; v <= high + step * 1e-9; v += step) out.push(v);
  return out;
}

/**
 * A fan chart: bands of 90 % and 50 %, the median, observations, and a line at the chosen day.
 *
 * series: {dates: [ISO], p05, p25, p50, p75, p95: [number], unit}; observed: [{from, to, value, low, high}].
 */
export function fanChart({ title, series, chosen = null, observed = [], height = 150, width = 720, marks = [] }) {
  const margin = { start: 52, end: 10, top: 10, bottom: 22 };
  const n = series.dates.length;
  const values = [...series.p95, ...series.p05, ...observed.map((o) => o.high ?? o.value)].filter(Number.isFinite);
  const high = Math.max(...values, 0) || 1;
  const low = Math.min(...values, 0);
  const rtl = isRightToLeft();
  const inner = width - margin.start - margin.end;
  const x = (i) => {
    const along = margin.start + (n > 1 ? (i / (n - 1)) * inner : inner / 2);
    return rtl ? width - along : along;
  };
  const y = (v) => margin.top + (1 - (v - low) / (high - low || 1)) * (height - margin.top - margin.bottom);
  const area = (upper, lower) => "M" + upper.map((v, i) => `${x(i).toFixed(1)},${y(v).toFixed(1)}`).join("L")
    + "L" + lower.map((v, i) => `${x(n - 1 - i).toFixed(1)},${y(lower[n - 1 - i]).toFixed(1)}`).join("L") + "Z";
  const line = (v) => "M" + v.map((q, i) => `${x(i).toFixed(1)},${y(q).toFixed(1)}`).join("L");
  const svg = el("svg:svg", { viewBox: `0 0 ${width} ${height}`, class: "fan", role: "img", "aria-label": `${title}. ${t("page.chart_alt")}` });
  for (const tick of ticks(low, high)) {
    svg.append(el("svg:line", { class: "grid", x1: x(0), x2: x(n - 1), y1: y(tick), y2: y(tick) }));
    const label = el("svg:text", { class: "tick", x: rtl ? width - margin.start + 6 : margin.start - 6, y: y(tick) + 4, "text-anchor": "end" });
    label.textContent = high >= 10000 ? short(tick) : number(tick, high < 5 ? 1 : 0);
    svg.append(label);
  }
  const every = Math.max(1, Math.round(n / Math.max(2, Math.round(width / 115))));
  for (let i = 0; i < n; i += every) {
    const label = el("svg:text", { class: "tick", x: x(i), y: height - 6, "text-anchor": i === 0 ? "start" : i + every / 2 >= n - 1 ? "end" : "middle" });
    label.textContent = day(series.dates[i], "short");
    svg.append(label);
  }
  svg.append(
    el("svg:path", { class: "band90", d: area(series.p95, series.p05) }),
    el("svg:path", { class: "band50", d: area(series.p75, series.p25) }),
    el("svg:path", { class: "median", d: line(series.p50) }));
  const at = (iso) => series.dates.indexOf(iso);
  for (const mark of marks) {
    const i = at(mark.date);
    if (i >= 0) svg.append(el("svg:line", { class: "mark", x1: x(i), x2: x(i), y1: height - margin.bottom, y2: height - margin.bottom - 7 }, el("svg:title", { text: mark.title })));
  }
  for (const o of observed) {
    const from = Math.max(0, at(o.from)), to = at(o.to) < 0 ? from : at(o.to);
    if (at(o.from) < 0 && at(o.to) < 0) continue;
    if (o.low !== null && o.high !== null) svg.append(el("svg:line", { class: "observed", x1: x((from + to) / 2), x2: x((from + to) / 2), y1: y(o.low), y2: y(o.high) }));
    svg.append(el("svg:circle", { class: "observed", cx: x((from + to) / 2), cy: y(o.value), r: 4 }, el("svg:title", { text: `${day(o.from)}: ${number(o.value, 1)} (${o.source})` })));
  }
  if (chosen !== null && chosen < n) svg.append(el("svg:line", { class: "now", x1: x(chosen), x2: x(chosen), y1: margin.top, y2: height - margin.bottom }));
  return svg;
}

/** Horizontal bars with a label and a number, for shares and rankings. */
export function bars(rows) {
  const high = Math.max(...rows.map((row) => Math.abs(row.value)), 1e-12);
  return el("ul", { class: "bars" }, rows.map((row) => el("li", {},
    el("span", { class: "bar-label", text: row.label }),
    el("meter", { min: 0, max: high, value: Math.abs(row.value), "aria-label": row.label }),
    el("span", { class: "bar-value", text: row.text }))));
}

/** Estimates beside each other on one axis: the 90 % interval as a line, the median as a dot. */
export function intervals(rows, title) {
  const width = 720, lane = 34, height = rows.length * lane + 26, rtl = isRightToLeft();
  const high = Math.max(...rows.map((row) => row.high), 1e-9), low = Math.min(...rows.map((row) => row.low), 0);
  const x = (v) => { const along = 14 + ((v - low) / (high - low)) * (width - 28); return rtl ? width - along : along; };
  const svg = el("svg:svg", { viewBox: `0 0 ${width} ${height}`, class: "intervals", role: "img", "aria-label": `${title}: ${rows.map((row) => `${row.label} ${short(row.median)} (${short(row.low)} – ${short(row.high)})`).join("; ")}` });
  for (const tick of ticks(low, high)) {
    svg.append(el("svg:line", { class: "grid", x1: x(tick), x2: x(tick), y1: 4, y2: height - 20 }), el("svg:text", { class: "tick", x: x(tick), y: height - 5, "text-anchor": "middle", text: short(tick) }));
  }
  rows.forEach((row, i) => {
    const y = i * lane + 24;
    svg.append(el("svg:text", { class: "name", x: x(low), y: y - 9, "text-anchor": "start", text: row.label }),
      el("svg:line", { class: "whisker", x1: x(row.low), x2: x(row.high), y1: y, y2: y }), el("svg:circle", { class: "middle", cx: x(row.median), cy: y, r: 5 }));
  });
  return svg;
}
