// Words, numbers and dates in the reader's language. The words come from the one catalogue of the project.
let strings = {};
let language = "en";
let digits = "latin";

/** Loads a language's words and turns the page to its direction. */
export async function setLanguage(code, digitChoice) {
  const answer = await fetch(`/api/v1/strings/${code}`);
  strings = typeset((await answer.json()).strings, code);
  language = code;
  digits = digitChoice;
  document.documentElement.lang = code;
  document.documentElement.dir = code === "ar" ? "rtl" : "ltr";
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", t(node.dataset.label));
}

/** Keeps a percentage together, and in French the marks that stand off with their word. */
function typeset(texts, code) {
  const keep = (text) => { const whole = text.replace(/([\d}]) %/g, "$1\u00a0%"); return code === "fr" ? whole.replace(/ ([?!;:»])/g, "\u00a0$1").replace(/« /g, "«\u00a0") : whole; };
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, keep(text)]));
}

export const currentLanguage = () => language;
export const isRightToLeft = () => language === "ar";

/** The text of a key, placeholders filled; a count chooses the plural form. */
export function t(key, values = {}) {
  let text = strings[key];
  if (text === undefined && values.n !== undefined) {
    const form = new Intl.PluralRules(language).select(Number(values.count ?? values.n));
    text = strings[`${key}#${form}`] ?? strings[`${key}#other`];
  }
  if (text === undefined) return key;
  if (digits === "arabic") text = inDigits(text);
  return text.replace(/\{([a-z_0-9]+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A text's own figures in Arabic digits; those of placeholders and of Latin words, `WebGL 2`, stay. */
const inDigits = (text) => text.replace(/\{[^}]*\}|[A-Za-z]+[ \d]*|\d|%/g, (part) => (part === "%" ? "٪" : /^\d$/.test(part) ? String.fromCharCode(0x660 + Number(part)) : part));

/** Whether the catalogue has a key. */
export const has = (key) => strings[key] !== undefined;

const locale = (language_ = language) => `${language_}-u-nu-${digits === "arabic" ? "arab" : "latn"}`;

/** A number with at most so many decimals. */
export const number = (value, places = 0) => value === null || value === undefined || !Number.isFinite(value) ? "–"
  : written(value, { maximumFractionDigits: places, minimumFractionDigits: 0 });

/** With a true minus, which a dash beside it cannot be taken for. */
const written = (value, form) => new Intl.NumberFormat(locale(), form).format(value).replace("-", "−");

/** A number in few figures: 1.2 million; below ten one decimal, below one two or three. */
export function short(value, form = {}) {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  const places = size < 0.1 ? 3 : size < 1 ? 2 : 1;
  return written(value, { ...form, ...(size < 10 ? { maximumFractionDigits: places } : { notation: "compact", maximumSignificantDigits: 3 }) });
}

/** A difference: always with its sign, which stands where the language has it. */
export const difference = (value) => short(value, { signDisplay: "exceptZero" });

/** A share as a percentage without decimals, its sign set off by a space as in all our texts. */
export const percent = (share) => (Number.isFinite(share) ? `${number(100 * share)}\u00a0${digits === "arabic" ? "٪" : "%"}` : "–");

/** An ISO day as readers write it. */
export function day(iso, style = "long") {
  if (!iso) return "–";
  const options = { day: "numeric", month: style === "long" ? "long" : "short", ...(style === "short" ? {} : { year: "numeric" }) };
  // English as most of the world writes its dates: 3 September 2025.
  return new Intl.DateTimeFormat(locale(language === "en" ? "en-GB" : language), { ...options, timeZone: "UTC", calendar: "gregory" }).format(new Date(`${iso}T00:00:00Z`));
}

/** A name of the case in the reader's language. */
export const name = (names) => names?.[language] || names?.en || "";

/** "3 days" with the right plural. */
export const counted = (key, count) => t(key, { n: number(count), count });
