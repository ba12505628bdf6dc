"use strict";
(() => {
  const marks = [...document.querySelectorAll(".mark")];
  const detail = document.getElementById("detail");
  const overview = document.getElementById("overview");
  const panel = document.getElementById("panel");
  const layers = [...document.querySelectorAll(".layer input")];
  const cards = new Map([...document.querySelectorAll(".card")].map((card) => [card.id.slice(5), card]));
  const idsOf = (mark) => mark.dataset.ids.split(" ");
  const layerOf = (id) => cards.get(id).classList[1];
  const isShown = (layer) => document.body.classList.contains("show-" + layer);
  let pinned = null;

  // The panel shows the cards of some items, in the order given, and lights all their marks.
  const show = (ids) => {
    overview.hidden = ids.length > 0;
    detail.hidden = ids.length === 0;
    for (const [id, card] of cards) card.hidden = !ids.includes(id);
    for (const id of ids) detail.append(cards.get(id));
    const lead = ids[0];
    for (const mark of marks) mark.classList.toggle("lit", lead !== undefined && idsOf(mark).includes(lead));
    panel.scrollTop = 0;
  };
  const shownIds = (mark) => idsOf(mark).filter((id) => isShown(layerOf(id)));
  const preview = (mark) => { if (pinned === null) show(shownIds(mark)); };
  const settle = () => show(pinned ?? []);
  const pin = (ids) => { pinned = ids.length ? ids : null; settle(); };

  // One tab stop for the whole report: arrow keys go from mark to mark.
  const current = () => marks.find((mark) => mark.tabIndex === 0);
  const focusable = () => marks.filter((mark) => shownIds(mark).length > 0);
  const settleTabStops = () => {
    const able = focusable();
    const kept = able.includes(current()) ? current() : able[0];
    for (const mark of marks) {
      const on = able.includes(mark);
      mark.tabIndex = mark === kept ? 0 : -1;
      if (on) { mark.setAttribute("role", "button"); } else { mark.removeAttribute("role"); mark.removeAttribute("tabindex"); }
    }
  };
  const step = (from, by) => {
    const able = focusable();
    const to = able[able.indexOf(from) + by];
    if (!to) return;
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  };

  for (const mark of marks) {
    mark.addEventListener("mouseenter", () => preview(mark));
    mark.addEventListener("mouseleave", () => { if (pinned === null) settle(); });
    mark.addEventListener("focus", () => preview(mark));
    mark.addEventListener("click", (event) => {
      event.stopPropagation();
      const ids = shownIds(mark);
      pin(pinned && pinned.join() === ids.join() ? [] : ids);
    });
    mark.addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight" || event.key === "ArrowDown") { event.preventDefault(); step(mark, 1); }
      if (event.key === "ArrowLeft" || event.key === "ArrowUp") { event.preventDefault(); step(mark, -1); }
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pin(shownIds(mark)); }
    });
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-show]");
    if (!link) return;
    const id = link.dataset.show;
    if (!cards.has(id)) return;
    pin([id]);
    const first = marks.find((mark) => idsOf(mark).includes(id));
    if (first) first.scrollIntoView({ block: "center" });
    document.getElementById("back").focus({ preventScroll: true });
  });
  document.getElementById("back").addEventListener("click", () => pin([]));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") pin([]); });
  document.getElementById("report").addEventListener("click", () => pin([]));
  for (const box of layers) {
    const apply = () => { document.body.classList.toggle("show-" + box.value, box.checked); settleTabStops(); };
    box.addEventListener("change", apply);
    apply();
  }
})();
