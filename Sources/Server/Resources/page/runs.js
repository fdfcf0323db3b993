// Runs: made here or on the command line, waiting, under way, kept.
import { cancelRun, get } from "./api.js";
import { attempt, change, state } from "./app.js";
import { el, fill, table } from "./dom.js";
import { percent, t } from "./i18n.js";

export async function drawRuns(view) {
  const runs = (await get("/runs")).runs;
  const rows = runs.map((run) => [
    run.id, t(`command.${run.command}`), optionsOf(run),
    `${t(`page.state_${run.state}`)}${run.state === "running" ? ` ${percent(run.progress)}` : ""}`,
    el("span", { class: "row" }, actions(run, view)),
  ]);
  fill(view, el("h2", { text: t("page.view_runs") }), el("p", { class: "note", text: t("page.runs_note") }),
    rows.length ? table(t("page.view_runs"), [t("page.run"), t("page.command"), t("page.options"), t("page.state"), t("page.downloads")], rows) : el("p", { text: t("page.no_runs") }));
}

function actions(run, view) {
  if (["queued", "running"].includes(run.state)) {
    return [el("button", { type: "button", class: "small", text: t("page.cancel"), onclick: attempt(async () => { await cancelRun(run.id); await drawRuns(view); }) })];
  }
  const show = run.state === "done" && run.command === "simulate" && run.case === state.case
    ? el("button", { type: "button", class: "small", text: t("page.show"), onclick: () => change({ view: "map", run: run.id, scenario: run.options?.scenario ?? "baseline" }) }) : null;
  const report = run.state === "done" ? el("a", { href: `/api/v1/runs/${run.id}/report?language=${state.lang}&digits=${state.digits}`, target: "_blank", rel: "noopener", text: t("page.report") }) : null;
  return [show, report, ...(run.files ?? []).filter((file) => file !== "context.json").map((file) => el("a", { href: `/api/v1/runs/${run.id}/files/${file}`, text: file }))];
}

/** The options that say something; a long list is cut, and whole under the pointer. */
function optionsOf(run) {
  const said = Object.entries(run.options ?? {}).filter(([, value]) => !["", "0", "[]", "[:]"].includes(value)).map(([key, value]) => `${key.replaceAll("_", " ")} ${value.replaceAll(",", ", ")}`).join("; ");
  return el("span", { dir: "ltr", title: said, text: said.length > 140 ? `${said.slice(0, 138)}…` : said || t("word.none") });
}
