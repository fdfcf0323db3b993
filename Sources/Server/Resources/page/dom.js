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

/** A table with a caption, column heads and rows of cells; numbers are cells of class `n`. */
export function table(caption, heads, rows) {
  const numeric = (cell) => !(cell instanceof Node) && /^[-–−+\d٠-٩]/.test(String(cell));
  const heading = (head, place) => el("th", { scope: "col", text: head, class: place > 0 && rows.length && rows.every((row) => numeric(row[place])) ? "n" : null });
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    el("table", {},
      el("caption", { text: caption }),
      el("thead", {}, el("tr", {}, heads.map(heading))),
      el("tbody", {}, rows.map((row) => el("tr", {}, row.map((cell, place) => cell instanceof Node
        ? el(place === 0 ? "th" : "td", place === 0 ? { scope: "row" } : {}, cell)
        : el(place === 0 ? "th" : "td", place === 0 ? { scope: "row", text: cell } : { text: cell, class: numeric(cell) ? "n" : null })))))));
}
