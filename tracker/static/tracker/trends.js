// The chart of Trends: pointing at a bar, reaching it by keyboard or tapping it tells its figures in the line
// under it. Without this module each bar is a plain link to its day, week or month.

const SLOT = 100; // how wide a bar is on the canvas

// "Monday 2 March: 212 mg, food 212" as its name and its parts; words without a colon stay as they are.
function partsOf(sentence) {
  const end = sentence.indexOf(": ");
  if (end < 0) return [sentence];
  return [sentence.slice(0, end), ...sentence.slice(end + 2).split(", ")];
}

function span(text, place) {
  const part = document.createElement("span");
  part.className = place ? "part" : "name";
  part.textContent = text;
  return part;
}

for (const plot of document.querySelectorAll("[data-bars]")) {
  const panel = plot.closest("section");
  const bars = [...plot.querySelectorAll("a.hit")];
  const selected = panel.querySelectorAll("[data-selected]");
  const [words, way] = panel.querySelector("[data-readout]").children;

  // Words and parts stand apart by spaces too, for who copies or hears the line.
  const tell = (sentence) => words.replaceChildren(...partsOf(sentence).flatMap((text, place) => [span(text, place), " "]));

  const choose = (bar) => {
    tell(bar.getAttribute("aria-label"));
    way.setAttribute("href", bar.getAttribute("href"));
    for (const column of selected) column.setAttribute("x", bars.indexOf(bar) * SLOT);
    for (const other of bars) other.setAttribute("tabindex", other === bar ? "0" : "-1");
  };

  const barOf = (event) => event.target.closest("a.hit");
  let tapped = null;

  plot.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse" && barOf(event)) choose(barOf(event));
  });
  plot.parentElement.addEventListener("focusin", (event) => barOf(event) && choose(barOf(event)));

  // A finger sees the figures first; a second tap on the same bar opens it.
  plot.addEventListener("click", (event) => {
    const bar = barOf(event);
    if (!bar || !["touch", "pen"].includes(event.pointerType) || tapped === bar) return;
    event.preventDefault();
    tapped = bar;
    choose(bar);
  });

  // One stop for the tab key; arrows, Home and End walk through the bars.
  plot.addEventListener("keydown", (event) => {
    const place = bars.indexOf(barOf(event));
    const steps = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: bars.length - 1 };
    const next = bars[steps[event.key]];
    if (place < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });

  const shown = bars.find((bar) => bar.getAttribute("href") === way.getAttribute("href"));
  if (shown) choose(shown);
}
