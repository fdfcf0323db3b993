// Charts as SVG: fan charts of quantiles over days, with an axis that runs from the reader's side; their numbers as tables and files.
import { el, table } from "./dom.js";
import { day, has, isRightToLeft, number, percent, short, t } from "./i18n.js";

/** Round steps for an axis from 0 (or below) to a maximum, and the decimals that they need. */
function ticks(low, high, wanted = 4) {
  const span = high - low || 1;
  const raw = span / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Number(([1, 2, 2.5, 5, 10].find((s) => s * power >= raw * 0.999) * power).toPrecision(2));
  const at = [];
  for (let v = Math.ceil(low / step) * step; v <= high + step * 1e-9; v += step) at.push(v);
  return { at, places: (String(step).split(".")[1] ?? "").length };
}

/** A series' unit in words. */
export function unitName(unit) {
  const known = (key) => (has(key) ? t(key) : null);
  const whole = known(`measure.${unit.replace(/[^A-Za-z0-9]+/g, "_")}`);
  const [what, per, ...more] = unit.split("/");
  const rate = per && !more.length ? known(`measure.per_${per}`) : null;
  return whole ?? (rate ? `${known(`measure.${what}`) ?? what} ${rate}` : unit);
}

/** A value as the axis writes it. */
const valueText = (v, high) => (high >= 10000 ? short(v) : number(v, high < 5 ? 2 : high < 50 ? 1 : 0));

/** What a series says of one day, in words. */
export function readout(series, i) {
  const high = Math.max(...series.p95);
  const say = (q) => valueText(series[q][i], high);
  return t("page.readout", { day: day(series.dates[i]), median: say("p50"), low: say("p05"), high: say("p95"), unit: unitName(series.unit) });
}

/**
 * A fan chart: bands of 90 % and 50 %, the median, observations, and a line at the chosen day.
 *
 * series: {dates: [ISO], p05, p25, p50, p75, p95: [number], unit}; observed: [{from, to, value, low, high}]; choose(i) is told a day that
 * was pressed or reached with the arrow keys.
 */
export function fanChart({ title, series, chosen = null, observed = [], height = 150, width = 720, marks = [], choose = null }) {
  const narrow = width < 480;
  const margin = { start: 52, end: narrow ? 12 : 74, top: 20, bottom: 22 };
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
  const text = (place, at, anchor, words) => el("svg:text", { class: place, x: at[0], y: at[1], "text-anchor": anchor, text: words });
  // In a text that runs from the right, `start` is its right end: an axis at the right is followed by labels that begin there.
  const svg = el("svg:svg", {
    viewBox: `0 0 ${width} ${height}`, class: "fan", role: choose ? "slider" : "img", "aria-label": `${title}. ${t("page.chart_alt")}`,
    ...(choose ? { tabindex: "0", "aria-valuemin": 0, "aria-valuemax": n - 1, "aria-valuenow": chosen ?? 0, "aria-valuetext": readout(series, Math.min(chosen ?? 0, n - 1)) } : {}),
  });
  const steps = ticks(low, high);
  for (const tick of steps.at) {
    svg.append(el("svg:line", { class: "grid", x1: x(0), x2: x(n - 1), y1: y(tick), y2: y(tick) }), text("tick", [rtl ? width - margin.start + 6 : margin.start - 6, y(tick) + 4], "end", high >= 10000 ? short(tick) : number(tick, steps.places)));
  }
  svg.append(text("tick unit", [rtl ? width - 4 : 4, 11], "start", unitName(series.unit)));
  const every = Math.max(1, Math.round(n / Math.max(2, Math.round(inner / 92))));
  for (let i = 0; i < n; i += every) {
    svg.append(text("tick", [x(i), height - 6], i === 0 ? "start" : i + every / 2 >= n - 1 ? "end" : "middle", day(series.dates[i], "short")));
  }
  svg.append(
    el("svg:path", { class: "band90", d: area(series.p95, series.p05) }),
    el("svg:path", { class: "band50", d: area(series.p75, series.p25) }),
    el("svg:path", { class: "median", d: line(series.p50) }));
  if (!narrow) svg.append(...directLabels(series, x, y, rtl, n));
  const at = (iso) => series.dates.indexOf(iso);
  for (const mark of marks) {
    const i = at(mark.date);
    if (i >= 0) svg.append(el("svg:line", { class: "mark", x1: x(i), x2: x(i), y1: height - margin.bottom, y2: height - margin.bottom - 7 }, el("svg:title", { text: mark.title })));
  }
  for (const o of observed) {
    const from = Math.max(0, at(o.from)), to = at(o.to) < 0 ? from : at(o.to);
    if (at(o.from) < 0 && at(o.to) < 0) continue;
    if (o.low !== null && o.high !== null) svg.append(el("svg:line", { class: "observed", x1: x((from + to) / 2), x2: x((from + to) / 2), y1: y(o.low), y2: y(o.high) }));
    svg.append(el("svg:circle", { class: "observed", cx: x((from + to) / 2), cy: y(o.value), r: 4 }, el("svg:title", { text: `${t("page.observed")}, ${day(o.from)}: ${number(o.value, 1)} (${o.source})` })));
  }
  if (chosen !== null && chosen < n) {
    svg.append(el("svg:line", { class: "now", x1: x(chosen), x2: x(chosen), y1: margin.top - 4, y2: height - margin.bottom }), el("svg:circle", { class: "now", cx: x(chosen), cy: y(series.p50[chosen]), r: 3.5 }));
  }
  if (choose) choosable(svg, { n, rtl, width, margin, inner, chosen: chosen ?? 0, choose });
  return svg;
}

/** What the bands are, beside their last day; pushed apart where they meet. */
function directLabels(series, x, y, rtl, n) {
  const labels = [[percent(0.95), series.p95], [percent(0.75), series.p75], [t("word.median"), series.p50], [percent(0.25), series.p25], [percent(0.05), series.p05]].map(([words, v]) => ({ words, at: y(v[n - 1]) }));
  const median = labels[2], kept = [median];
  for (const label of [labels[0], labels[4], labels[1], labels[3]]) if (kept.every((k) => Math.abs(k.at - label.at) > 11)) kept.push(label);
  return kept.map((label) => el("svg:text", { class: label === median ? "direct strong" : "direct", x: x(n - 1) + (rtl ? -6 : 6), y: label.at + 4, "text-anchor": "start", text: label.words }));
}

/** Lets a day be pressed, dragged over, and reached with the keys of a slider. */
function choosable(svg, { n, rtl, width, margin, inner, chosen, choose }) {
  const under = (event) => {
    const box = svg.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * width;
    return Math.min(n - 1, Math.max(0, Math.round((((rtl ? width - at : at) - margin.start) / inner) * (n - 1))));
  };
  svg.addEventListener("pointerdown", (event) => choose(under(event)));
  svg.addEventListener("pointermove", (event) => { if (event.buttons & 1) choose(under(event)); });
  svg.addEventListener("keydown", (event) => {
    const ahead = rtl ? "ArrowLeft" : "ArrowRight", back = rtl ? "ArrowRight" : "ArrowLeft";
    const to = { [ahead]: chosen + 1, ArrowUp: chosen + 1, [back]: chosen - 1, ArrowDown: chosen - 1, PageUp: chosen + 7, PageDown: chosen - 7, Home: 0, End: n - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(Math.min(n - 1, Math.max(0, to)));
  });
}

/** A chart with what belongs to it: its numbers as a table, and the picture as a file. */
export function chartCard({ chart, file, series, title }) {
  if (!chart) return null;
  const weeks = series.dates.map((_, i) => i).filter((i) => i % 7 === 0);
  const high = Math.max(...series.p95);
  const card = el("div", { class: "chart-card" }, chart);
  const picture = () => card.querySelector("svg");
  card.append(el("div", { class: "under" },
    el("span", { class: "note", text: t("page.fan_note") }),
    el("button", { type: "button", class: "small", text: "SVG", "aria-label": t("page.save_picture", { kind: "SVG" }), onclick: () => save(`${file}.svg`, new Blob([standalone(picture())], { type: "image/svg+xml" })) }),
    el("button", { type: "button", class: "small", text: "PNG", "aria-label": t("page.save_picture", { kind: "PNG" }), onclick: () => raster(picture(), (blob) => save(`${file}.png`, blob)) }),
    el("details", { class: "numbers" }, el("summary", { text: t("page.as_table") }),
      table(`${title} (${unitName(series.unit)})`, [t("word.date"), percent(0.05), percent(0.25), t("word.median"), percent(0.75), percent(0.95)],
        weeks.map((i) => [day(series.dates[i], "medium"), ...["p05", "p25", "p50", "p75", "p95"].map((q) => valueText(series[q][i], high))])))));
  return card;
}

function save(name, blob) {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const drawn = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity", "font-size", "font-family", "font-weight", "direction"];

/** The picture with its style written into it, on white, so that it stands alone. */
function standalone(svg) {
  const copy = svg.cloneNode(true), from = [svg, ...svg.querySelectorAll("*")], to = [copy, ...copy.querySelectorAll("*")];
  from.forEach((node, i) => {
    const style = getComputedStyle(node);
    for (const key of drawn) to[i].setAttribute(key, style.getPropertyValue(key));
  });
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute("width", width);
  copy.setAttribute("height", height + 24);
  copy.setAttribute("viewBox", `0 -24 ${width} ${height + 24}`);
  copy.prepend(el("svg:rect", { x: 0, y: -24, width, height: height + 24, fill: "#ffffff" }),
    el("svg:text", { x: isRightToLeft() ? width - 8 : 8, y: -8, "text-anchor": "start", direction: isRightToLeft() ? "rtl" : "ltr", "font-size": 14, "font-weight": 600, "font-family": getComputedStyle(svg).fontFamily, fill: "#16202b", text: svg.getAttribute("aria-label").split(". ")[0] }));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

/** Twice as many pixels as the screen shows. */
function raster(svg, ready) {
  const picture = new Image();
  picture.onload = () => {
    const canvas = el("canvas", { width: picture.width * 2, height: picture.height * 2 });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(ready, "image/png");
  };
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`;
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
  const width = Math.min(820, Math.max(290, innerWidth - 90)), lane = 42, height = rows.length * lane + 36, rtl = isRightToLeft();
  const high = Math.max(...rows.map((row) => row.high), 1e-9), low = Math.min(...rows.map((row) => row.low), 0);
  const x = (v) => { const along = 14 + ((v - low) / (high - low)) * (width - 28); return rtl ? width - along : along; };
  const svg = el("svg:svg", { viewBox: `0 0 ${width} ${height}`, class: "intervals", role: "img", "aria-label": `${title}: ${rows.map((row) => `${row.label} ${short(row.median)} (${short(row.low)} – ${short(row.high)})`).join("; ")}` });
  const steps = ticks(low, high);
  for (const tick of steps.at) {
    svg.append(el("svg:line", { class: "grid", x1: x(tick), x2: x(tick), y1: 4, y2: height - 18 }), el("svg:text", { class: "tick", x: x(tick), y: height - 4, "text-anchor": "middle", text: short(tick) }));
  }
  rows.forEach((row, i) => {
    const y = i * lane + 22;
    svg.append(el("svg:text", { class: "name", x: x(low), y: y - 9, "text-anchor": "start", text: row.label }),
      el("svg:line", { class: "whisker", x1: x(row.low), x2: x(row.high), y1: y, y2: y }), el("svg:circle", { class: "middle", cx: x(row.median), cy: y, r: 5 }),
      el("svg:text", { class: "tick strong", x: x(row.median), y: y + 15, "text-anchor": "middle", text: short(row.median) }));
  });
  return svg;
}
