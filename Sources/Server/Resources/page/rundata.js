// What a run folder says, in the shape the views draw from.
import { get, parseCSV, runFile } from "./api.js";

const kept = new Map();

/** A simulation's series by key `series@place[@product]`, its result document and its links; null when the run is none. */
export async function simulation(run) {
  if (!run) return null;
  if (!kept.has(run)) kept.set(run, load(run));
  return kept.get(run);
}

async function load(run) {
  const description = await get(`/runs/${run}`);
  const files = description.files ?? [];
  if (description.command !== "simulate" || !files.includes("series.csv")) return null;
  const [series, result] = await Promise.all([runFile(run, "series.csv"), files.includes("result.json") ? runFile(run, "result.json") : "null"]);
  const links = files.includes("links.csv") ? parseCSV(await runFile(run, "links.csv")) : [];
  return { run, files, options: description.options, result: JSON.parse(result), series: bySeries(parseCSV(series)), links: byLink(links) };
}

function bySeries(rows) {
  const all = new Map();
  for (const row of rows) {
    const key = [row.series, row.place, row.product, row.tier].filter(Boolean).join("@");
    let one = all.get(key);
    if (!one) all.set(key, one = { series: row.series, place: row.place, product: row.product, tier: row.tier, unit: row.unit, dates: [], q05: [], q25: [], q50: [], q75: [], q95: [] });
    one.dates.push(row.date);
    for (const q of ["q05", "q25", "q50", "q75", "q95"]) one[q].push(Number(row[q]));
  }
  return all;
}

function byLink(rows) {
  const all = new Map();
  for (const row of rows) all.set(row.link, row);
  return all;
}

/** The result document of any run, by its id. */
export async function result(run) {
  return JSON.parse(await runFile(run, "result.json"));
}
