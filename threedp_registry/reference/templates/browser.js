// Filters the table of elements. What is chosen stands in the address behind `#?`, so that a link, Back and Reload
// show the same rows again; an address with another `#` leads to a place of the page and leaves the table as it is.
"use strict";

(() => {
  const browser = document.getElementById("ddb");
  if (browser === null) return;
  const form = browser.querySelector("form");
  const count = browser.querySelector(".ddb-count");
  const said = browser.querySelector(".ddb-said");
  const rows = Array.from(browser.querySelectorAll("tbody tr"), (row) => ({
    row,
    text: `${row.textContent} ${row.dataset.words}`.toLowerCase().replace(/\s+/g, " "),
    versions: row.dataset.version.split(" "),
  }));
  const START = { text: "", version: browser.dataset.shown, section: "", requirement: "", type: "", basis: "" };
  const NAMES = Object.keys(START);
  let isTyping = false;
  let forgotten = 0;

  // ---- the address and the form ---------------------------------------------------------------------------------

  const addressed = () => {
    const given = new URLSearchParams(location.hash.slice(2));
    return Object.fromEntries(NAMES.map((name) => [name, given.get(name) ?? START[name]]));
  };

  const isView = () => location.hash === "" || location.hash.startsWith("#?");

  const address = () => {
    const chosen = NAMES.filter((name) => form.elements[name].value !== START[name]);
    return `#?${new URLSearchParams(chosen.map((name) => [name, form.elements[name].value]))}`;
  };

  const fill = (state) => {
    for (const name of NAMES) {
      form.elements[name].value = state[name];
      if (form.elements[name].value !== state[name]) form.elements[name].value = START[name];  // an old link
    }
  };

  const remember = (typing) => {
    const there = location.hash || "#?";
    if (there === address()) return;
    if (typing && isTyping) history.replaceState(null, "", address());
    else history.pushState(null, "", address());
    isTyping = typing;
  };

  // ---- rows -----------------------------------------------------------------------------------------------------

  const ofVersion = ({ versions }) =>
    form.elements.version.value === "" || versions.includes(form.elements.version.value);

  const fits = ({ row, text }, words) =>
    ["section", "requirement", "type", "basis"].every(
      (name) => form.elements[name].value === "" || row.dataset[name] === form.elements[name].value,
    ) && words.every((word) => text.includes(word));

  const show = () => {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const all = rows.filter(ofVersion);
    const shown = new Set(all.filter((one) => fits(one, words)));
    for (const one of rows) one.row.hidden = !shown.has(one);
    browser.dataset.version = form.elements.version.value;
    count.textContent =
      shown.size === 0 ? count.dataset.none : told(count.dataset.words, { shown: shown.size, all: all.length });
  };

  const told = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // ---- copying --------------------------------------------------------------------------------------------------

  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copiedBySelection(text);  // no clipboard for this page, as for some pages in files
    }
  };

  const copiedBySelection = (text) => {
    const area = document.createElement("textarea");
    const before = document.activeElement;
    area.value = text;
    area.className = "ddb-unseen";
    browser.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    before?.focus();
    return done;
  };

  const copy = async (text) => {
    const done = await copied(text);
    said.textContent = told(done ? said.dataset.copied : said.dataset.failed, { text });
    clearTimeout(forgotten);
    if (done) forgotten = setTimeout(() => { said.textContent = ""; }, 6000);
  };

  // ---- what people do -------------------------------------------------------------------------------------------

  form.elements.text.addEventListener("input", () => {
    show();
    remember(true);
  });
  form.addEventListener("change", () => {
    show();
    remember(false);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    fill(START);
    show();
    remember(false);
    form.elements.text.focus();
  });
  browser.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.copy !== undefined) copy(button.dataset.copy);
    if (button?.dataset.copyLink !== undefined) copy(new URL(address(), location.href).href);
  });
  addEventListener("popstate", () => {
    if (!isView()) return;
    isTyping = false;
    fill(addressed());
    show();
  });

  fill(isView() ? addressed() : START);
  show();
  form.hidden = false;
  for (const button of browser.querySelectorAll("button[hidden]")) button.hidden = false;
})();
