// Every number's claims, with their sources; conflicts stand beside each other.
import { get } from "./api.js";
import { state } from "./app.js";
import { data } from "./casedata.js";
import { unitName } from "./charts.js";
import { el, fill, table } from "./dom.js";
import { counted, day, name, number, short, t } from "./i18n.js";

export async function drawEvidence(view) {
  const evidence = await get(`/cases/${state.case}/evidence`);
  const claims = new Map(evidence.claims.map((claim) => [claim.id, claim]));
  const find = el("input", { type: "search", id: "find-evidence", "aria-label": t("page.find"), placeholder: t("page.find") });
  const list = el("div", {});
  const show = () => {
    const word = find.value.trim().toLowerCase();
    const holds = (text) => !word || (text ?? "").toLowerCase().includes(word);
    const parameters = evidence.parameters.filter((p) => holds(p.id) || holds(name(p.title)) || p.claims.some((c) => holds(claims.get(c.claim)?.subject) || holds(claims.get(c.claim)?.source)));
    fill(list, el("p", { class: "note", text: `${counted("count.parameters", parameters.length)} · ${counted("count.claims", evidence.claims.length)}` }),
      parameters.map((p) => parameterCard(p, claims)),
      el("div", { class: "card" }, incidentTable(word)));
  };
  find.addEventListener("input", show);
  fill(view, el("h2", { text: t("page.view_evidence") }), el("p", { class: "note", text: t("page.evidence_note") }), el("p", {}, find), list);
  show();
}

function parameterCard(parameter, claims) {
  const rows = parameter.claims.map((use) => {
    const claim = claims.get(use.claim);
    const value = claim?.value === null || claim?.value === undefined ? null : claim.value * use.scale;
    const source = claim?.source_url && /^https?:/.test(claim.source_url) ? el("a", { href: claim.source_url, rel: "noopener noreferrer", target: "_blank", text: claim.source }) : el("span", { text: claim?.source ?? "–" });
    // Figures as readers write them; words as the source has them, in their own direction.
    const said = /^\d+(\.\d+)?$/.test(claim?.text ?? "") ? number(Number(claim.text), 6) : claim?.text ?? "–";
    return [use.claim, el("bdi", { text: `${said} ${claim?.unit ?? ""}` }), short(value), day(claim?.date, "long"), source, t(`word.${claim?.confidence ?? "low"}`)];
  });
  return el("article", { class: "card" },
    el("h3", {}, name(parameter.title) || parameter.id, " ", el("span", { class: "note", dir: "ltr", text: parameter.id })),
    parameter.assumption ? el("p", { class: "note" }, t("page.assumption"), " ", el("bdi", { text: parameter.assumption })) : null,
    rows.length ? table(`${counted("count.claims", rows.length)}: ${name(parameter.title) || parameter.id}`, [t("page.claim"), t("page.as_said"), `${t("word.value")} (${unitName(parameter.unit)})`, t("word.date"), t("word.source"), t("word.confidence")], rows) : null);
}

function incidentTable(word) {
  const holds = (text) => !word || (text ?? "").toLowerCase().includes(word);
  const rows = data.incidents.filter((i) => holds(i.properties.place_name) || holds(i.properties.source) || holds(i.properties.type)).map((i) => {
    const p = i.properties;
    const source = p.source_url && /^https?:/.test(p.source_url) ? el("a", { href: p.source_url, rel: "noopener noreferrer", target: "_blank", text: p.source }) : el("span", { text: p.source });
    return [day(p.date), t(`incident.${p.type}`), p.place_name ?? "–", number(p.tankers_destroyed), number(p.killed), source, t(`word.${p.confidence}`)];
  });
  return table(t("page.incidents"), [t("word.date"), t("page.what"), t("page.where"), t("page.tankers_destroyed"), t("page.killed"), t("word.source"), t("word.confidence")], rows);
}
