// The check-in: buttons that step the hours of sleep by a quarter of an hour. The field works without them.

const MINUTES_AN_HOUR = 60;
const MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

// "6:45", "6h45", "6 h 45 min" and "6.75" in minutes; null for anything else.
function minutesIn(text) {
  const parts = text.trim().match(/^(\d{1,2}) ?[:h] ?(\d{1,2})? ?(?:m|min)?$/i);
  if (parts) return Number(parts[1]) * MINUTES_AN_HOUR + Number(parts[2] || 0);
  const hours = text.trim().replace(",", ".");
  return /^\d+(\.\d*)?$/.test(hours) ? Math.round(Number(hours) * MINUTES_AN_HOUR) : null;
}

function typed(minutes) {
  return `${Math.floor(minutes / MINUTES_AN_HOUR)}:${String(minutes % MINUTES_AN_HOUR).padStart(2, "0")}`;
}

for (const box of document.querySelectorAll("[data-stepper]")) {
  const field = box.querySelector("input[type=text]");
  const said = box.querySelector("output");
  for (const button of box.querySelectorAll("[data-step]")) {
    button.hidden = false;
    // The first tap on an empty field takes the night before, or a usual night; the next ones step from there.
    button.addEventListener("click", () => {
      const minutes = minutesIn(field.value);
      const next = minutes === null ? Number(box.dataset.first) : minutes + Number(button.dataset.step);
      field.value = typed(Math.min(MINUTES_A_DAY, Math.max(0, next)));
      said.textContent = field.value;
    });
  }
  // "6.75" becomes "6:45", so that one sees how it was understood.
  field.addEventListener("change", () => {
    const minutes = minutesIn(field.value);
    if (minutes !== null && minutes <= MINUTES_A_DAY) field.value = typed(minutes);
  });
}
