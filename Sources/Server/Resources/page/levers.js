// The lever editor: each lever's dates and settings as fields, new levers by kind, saved as a scenario file of the case.
import { data } from "./casedata.js";
import { el, fill } from "./dom.js";
import { day, has, name, t } from "./i18n.js";

let edited = null;

/** The scenario as it stands in the editor. */
export const editedScenario = () => ({ ...edited, levers: edited.levers.map((lever) => Object.fromEntries(Object.entries(lever).filter(([, value]) => value !== "" && value !== null))) });

export function drawLevers(box, scenario, save) {
  edited = structuredClone(scenario ?? { levers: [] });
  draw(box, save);
}

function draw(box, save) {
  const add = el("select", { id: "new-lever", "aria-label": t("page.add_lever") }, data.leverKinds.map((k) => el("option", { value: k.kind, text: t(`lever.${k.kind}`) })));
  const id = el("input", { id: "save-as", pattern: "[a-z][a-z0-9_\\-]*", value: edited.id?.startsWith("my-") ? edited.id : `my-${edited.id ?? "scenario"}`, "aria-describedby": "save-hint" });
  fill(box,
    el("h3", { text: t("page.levers") }),
    edited.levers.length ? null : el("p", { class: "note", text: t("page.no_levers") }),
    edited.levers.map((lever, place) => leverBox(lever, place, box, save)),
    el("div", { class: "row" }, add, el("button", { type: "button", class: "small", id: "add-lever", text: t("page.add"), onclick: () => { edited.levers.push({ lever: add.value }); draw(box, save); } })),
    el("label", { class: "stack" }, el("span", { text: t("page.save_as") }), id),
    el("p", { class: "note", id: "save-hint", text: t("page.save_hint") }),
    el("button", { type: "button", id: "save", text: t("page.save"), onclick: () => save(id.value, name(edited.title) || id.value) }));
}

function leverBox(lever, place, box, save) {
  const kind = data.leverKinds.find((k) => k.kind === lever.lever);
  const rows = [["from", { type: "date" }], ["to", { type: "date" }], ...(kind?.settings ?? []).map((s) => [s.name, s.value])];
  const shown = rows.filter(([key, value]) => value.type === "date" || lever[key] !== undefined || (kind.settings.find((s) => s.name === key)?.required));
  const rest = rows.filter((row) => !shown.includes(row));
  const more = el("select", { "aria-label": t("page.add_setting") }, rest.map(([key]) => el("option", { value: key, text: label(key) })));
  return el("details", { class: "lever", open: lever.open ?? false },
    el("summary", { text: `${t(`lever.${lever.lever}`)}${span(lever)}` }),
    el("div", { class: "grid" }, shown.flatMap(([key, value]) => {
      const fieldID = `lever-${place}-${key}`;
      return [el("label", { for: fieldID, text: label(key) }), input(lever, key, value, fieldID)];
    })),
    lever.note ? el("p", { class: "note", dir: "auto", text: lever.note }) : null,
    el("div", { class: "row" },
      rest.length ? [more, el("button", { type: "button", class: "small", text: t("page.add"), onclick: () => { lever[more.value] = initial(rest.find(([key]) => key === more.value)[1]); draw(box, save); box.querySelectorAll("details")[place].open = true; } })] : null,
      el("button", { type: "button", class: "small", text: t("page.remove_lever"), onclick: () => { edited.levers.splice(place, 1); draw(box, save); } })));
}

/** From when to when, as readers write days. */
const span = (lever) => { const ends = [lever.from, lever.to].filter(Boolean).map((iso) => day(iso, "medium")); return ends.length ? `, ${ends.join(" – ")}` : ""; };

const label = (key) => (has(`setting.${key}`) ? t(`setting.${key}`) : key.replaceAll("_", " "));

const initial = (value) => ({ quantity: value.minimum ?? 1, flag: true, word: value.words?.[0] })[value.type] ?? "";

const idsOf = {
  place: () => data.places.map((p) => p.id), corridor: () => data.corridors.map((c) => c.id), link: () => data.links.map((l) => l.id),
  product: () => data.description.products.map((p) => p.id), region: () => [...new Set(data.places.map((p) => p.properties.country)), ...data.places.map((p) => p.id)],
};

function input(lever, key, value, id) {
  const set = (next) => { lever[key] = next; };
  if (value.type === "flag") return el("input", { id, type: "checkbox", checked: lever[key] === true, onchange: (event) => set(event.target.checked) });
  if (value.type === "word") return el("select", { id, onchange: (event) => set(event.target.value) }, value.words.map((w) => el("option", { value: w, text: w, selected: w === lever[key] })));
  if (value.type === "date") return el("input", { id, type: "date", value: lever[key] ?? "", onchange: (event) => set(event.target.value) });
  const list = idsOf[value.of] ? el("datalist", { id: `${id}-list` }, idsOf[value.of]().map((one) => el("option", { value: one }))) : null;
  const written = Array.isArray(lever[key]) ? lever[key].join(" ") : lever[key] ?? "";
  const field = el("input", { id, type: "text", value: written, list: list ? `${id}-list` : null, onchange: (event) => {
    const text = event.target.value.trim();
    if (value.type === "ids" || value.type === "texts") set(text.split(/[\s,]+/).filter(Boolean));
    else set(value.type === "quantity" && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text);
  } });
  return el("span", {}, field, list);
}
