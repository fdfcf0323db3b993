// The one place that talks to the server.
import { currentLanguage, t } from "./i18n.js";

/** A JSON document, or an error with the server's words. */
export async function get(path) { return ask(path); }

export async function send(method, path, body) {
  return ask(path, { method, headers: { "Content-Type": "application/json" }, body: body === undefined ? undefined : JSON.stringify(body) });
}

async function ask(path, options = {}) {
  // What goes wrong is said in the page's language, which need not be the browser's.
  const answer = await fetch(`/api/v1${path}`, { ...options, headers: { ...options.headers, "Accept-Language": currentLanguage() } });
  const text = await answer.text();
  const body = text && /json/.test(answer.headers.get("Content-Type") ?? "") ? JSON.parse(text) : null;
  if (!answer.ok) {
    const problem = new Error(body?.detail || body?.title || `HTTP ${answer.status}`);
    problem.errors = body?.errors ?? [];
    problem.status = answer.status;
    throw problem;
  }
  return body;
}

/** A file of a run as text. */
export async function runFile(run, name) {
  const answer = await fetch(fileURL(run, name));
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.text();
}

export const fileURL = (run, name) => `/api/v1/runs/${encodeURIComponent(run)}/files/${encodeURIComponent(name)}`;

/** Asks for a run and follows it to its end; `moved` is told each change. */
export async function makeRun(request, moved) {
  const status = await send("POST", "/runs", request);
  moved(status);
  if (["done", "failed", "cancelled"].includes(status.state)) return finished(status);
  return new Promise((resolve, reject) => {
    const source = new EventSource(`/api/v1/runs/${status.id}/events?language=${currentLanguage()}`);
    source.addEventListener("status", (event) => {
      const now = JSON.parse(event.data);
      moved(now);
      if (["done", "failed", "cancelled"].includes(now.state)) {
        source.close();
        try { resolve(finished(now)); } catch (error) { reject(error); }
      }
    });
    source.onerror = () => { source.close(); reject(new Error(t("page.lost_server"))); };
  });
}

function finished(status) {
  if (status.state === "failed") throw new Error(status.problem?.detail ?? status.problem?.title ?? t("page.state_failed"));
  return status;
}

export const cancelRun = (run) => send("DELETE", `/runs/${run}`);

/** Rows of a CSV text as objects by column name. */
export function parseCSV(text) {
  const rows = [];
  let row = [], field = "", quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { field += '"'; i++; } else if (c === '"') quoted = false; else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ",") { row.push(field); field = ""; }
    else if (c === "\n") { row.push(field); rows.push(row); row = []; field = ""; }
    else if (c !== "\r") field += c;
  }
  if (field || row.length) { row.push(field); rows.push(row); }
  const heads = rows.shift() ?? [];
  return rows.map((cells) => Object.fromEntries(heads.map((head, place) => [head, cells[place] ?? ""])));
}
