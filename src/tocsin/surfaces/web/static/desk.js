// The reading view: a note lights up with its words, and words with their notes. All pages work without it.
(() => {
  document.querySelector(".top [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  const notes = document.querySelector(".notes > ol");
  if (!notes) return;
  const sheet = document.querySelector(".sheet");
  const narrow = matchMedia("(max-width: 62rem)");
  const pieces = [...document.querySelectorAll(".m[data-keys]")];
  const keysOf = (piece) => piece.dataset.keys.split(" ");
  const noteOf = (key) => document.getElementById("n" + key);

  function light(keys) {
    for (const lit of document.querySelectorAll(".lit, .near")) lit.classList.remove("lit", "near");
    if (!keys.length) return;
    for (const piece of pieces) piece.classList.toggle("lit", keysOf(piece).includes(keys[0]));
    keys.forEach((key, at) => noteOf(key)?.classList.add(at ? "near" : "lit"));
  }
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const behavior = () => (still.matches ? "instant" : "smooth");
  const heightOf = (note) => note.getBoundingClientRect().top - notes.getBoundingClientRect().top;
  function bring(note) {
    const top = heightOf(note);
    const seen = top >= 0 && top + note.offsetHeight <= notes.clientHeight;
    notes.scrollTo({ top: notes.scrollTop + (seen ? 0 : top - 12), behavior: behavior() });
  }
  function show(key, piece) {
    const copy = noteOf(key).cloneNode(true);
    copy.removeAttribute("id");
    copy.classList.remove("lit", "near");
    copy.querySelector("details").open = true;
    const inside = document.createElement("ol");
    inside.append(copy);
    sheet.lastElementChild.replaceChildren(inside);
    sheet.hidden = false;
    const covered = piece.getBoundingClientRect().bottom - sheet.getBoundingClientRect().top + 24;
    if (covered > 0) scrollBy({ top: covered, behavior: behavior() });
  }
  function look(event) {
    const piece = event.target.closest?.(".m[data-keys]");
    const note = event.target.closest?.(".notes .note-card");
    if (piece) {
      light(keysOf(piece));
      if (!narrow.matches) bring(noteOf(keysOf(piece)[0]));
    } else if (note) light([note.dataset.key]);
  }
  document.addEventListener("mouseover", look);
  document.addEventListener("focusin", look);
  document.addEventListener("click", (event) => {
    const piece = event.target.closest?.(".m[data-keys]");
    if (piece && !event.metaKey && !event.ctrlKey) {
      const key = keysOf(piece)[0];
      event.preventDefault();
      history.replaceState(null, "", "#t" + key);
      light(keysOf(piece));
      if (narrow.matches) show(key, piece);
      else {
        noteOf(key).querySelector("details").open = true;
        bring(noteOf(key));
      }
    } else if (event.target.closest?.(".sheet > button") || event.target.closest?.(".sheet .perma")) sheet.hidden = true;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      sheet.hidden = true;
      light([]);
    }
  });
  let busy = false;
  let waiting = false;
  const beside = notes.closest(".notes");
  for (const kind of ["pointerenter", "focusin"]) beside.addEventListener(kind, () => { busy = true; });
  for (const kind of ["pointerleave", "focusout"]) beside.addEventListener(kind, () => { busy = false; });
  function follow() {
    waiting = false;
    if (busy || narrow.matches || document.querySelector(".m.lit")) return;
    const piece = pieces.find((one) => one.id && one.getBoundingClientRect().bottom > 90);
    const note = piece && noteOf(piece.id.slice(1));
    if (note?.offsetParent) notes.scrollTo({ top: notes.scrollTop + heightOf(note) - 12, behavior: "instant" });
  }
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  }, { passive: true });
  if (narrow.matches) document.querySelector(".legend")?.removeAttribute("open");
  function arrive() {
    const key = location.hash.slice(2);
    if (!/^#[tn]/.test(location.hash) || !noteOf(key)) return;
    light([key]);
    noteOf(key).querySelector("details").open = true;
    if (!narrow.matches) bring(noteOf(key));
  }
  addEventListener("hashchange", arrive);
  arrive();
})();
