// Small helpers to build the page without markup in strings.

/** An element with attributes and children; `on…` attributes are listeners, `text` is text. */
export function el(tag, attributes = {}, ...children) {
  const node = tag.startsWith("svg:") ? document.createElementNS("http://www.w3.org/2000/svg", tag.slice(4)) : document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "text") node.textContent = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "value" && "value" in node) node.value = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Replaces what a node holds. */
export const fill = (node, ...children) => node.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));

/** Whether a text is a number, a range or a number with a short unit: what is set flush at the end of its column. */
function isNumber(text) {
  if (text === "–") return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isDate = letters > 0 && /[\d٠-٩]{4}$/.test(text);
  return /^[-–−+(\u200e\u200f\u061c]*[\d٠-٩]/.test(text) && letters <= 12 && !text.includes("/") && !isDate;
}

/** A table with a caption, column heads and rows of cells; columns of numbers are of class `n`. */
export function table(caption, heads, rows) {
  const textOf = (cell) => (cell instanceof Node ? "" : String(cell));
  const numeric = heads.map((_, place) => place > 0 && rows.some((row) => /[\d٠-٩]/.test(textOf(row[place]))) && rows.every((row) => !(row[place] instanceof Node) && isNumber(textOf(row[place]))));
  const kind = (place) => (numeric[place] ? "n" : null);
  const cellOf = (cell, place) => el(place === 0 ? "th" : "td", { scope: place === 0 ? "row" : null, class: kind(place), text: cell instanceof Node ? null : cell }, ...(cell instanceof Node ? [cell] : []));
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    el("table", {},
      el("caption", { text: caption }),
      el("thead", {}, el("tr", {}, heads.map((head, place) => el("th", { scope: "col", text: head, class: kind(place) })))),
      el("tbody", {}, rows.map((row) => el("tr", {}, row.map(cellOf))))));
}
