// The filter box: only records that have all of the typed words stay. Without this script all are shown.
"use strict";
(() => {
  const form = document.getElementById("Filter");
  const box = document.getElementById("Words");
  const found = document.getElementById("Found");
  const nothing = document.getElementById("Nothing");
  const groups = [...document.querySelectorAll("[data-group]")];
  let records = null;

  // Letters without accents and case, digits without separators: "Şuşa" is found by susa, 3,825 by 3825.
  const fold = (text) =>
    " " +
    text
      .replace(/(\d)[,.](?=\d{3}(?!\d))/g, "$1")
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/ı/g, "i")
      .replace(/ə/g, "a")
      .replace(/[^\p{L}\p{N}]+/gu, " ");

  // The texts of a record, apart from each other: cells of a row have nothing between them.
  const texts = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [element.id];
    while (walker.nextNode()) found.push(walker.currentNode.data);
    return found.join(" ");
  };

  const read = () =>
    [...document.querySelectorAll("[data-record]")].map((element) => ({ element, text: fold(texts(element)) }));

  const filter = () => {
    const words = fold(box.value).trim().split(" ").filter(Boolean);
    records ??= read();
    let left = 0;
    for (const { element, text } of records) {
      const shown = words.every((word) => text.includes(" " + word));
      left += shown;
      if (element.hidden === shown) element.hidden = !shown;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-record]:not([hidden])");
    const filtering = words.length > 0;
    document.documentElement.classList.toggle("filtering", filtering);
    nothing.hidden = left > 0;
    found.value = filtering ? `${left.toLocaleString("en")} of ${records.length.toLocaleString("en")} records` : "";
  };

  const clear = () => {
    box.value = "";
    filter();
  };

  // A permanent link leads to its record even where the filter has hidden it.
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target || target.getClientRects().length) return;
    clear();
    target.scrollIntoView();
  };

  box.addEventListener("input", () => {
    filter();
    if (box.value) document.getElementById("Content").scrollIntoView();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== box) {
      event.preventDefault();
      box.focus();
    } else if (event.key === "Escape" && document.activeElement === box) {
      clear();
    }
  });
  addEventListener("hashchange", follow);
  form.hidden = false;
})();
