// What pages do beyond links and forms. Everything works without it.

// Arrow keys walk through search results, from the field and back.
document.addEventListener("keydown", (event) => {
  const box = event.target.closest("[data-walk]");
  if (!box || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  const stops = [...box.querySelectorAll("input[type=search], a.item, button.item")];
  const next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

// The browser knows the time zone; onboarding and settings offer it where none is set.
for (const field of document.querySelectorAll("[data-time-zone]")) {
  if (!field.value) field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
}

// An amount that is offered is there to be typed over.
document.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-select]")) event.target.select();
});

// While something is fetched the old content stays, and says so.
document.addEventListener("htmx:beforeRequest", (event) => event.detail.target.setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", (event) => event.detail.target.removeAttribute("aria-busy"));

// A page that the browser kept and shows again, after somebody signed out perhaps: what is private asks first.
window.addEventListener("pageshow", async (event) => {
  const part = document.querySelector("[data-private]");
  if (!event.persisted || !part) return;
  part.hidden = true;
  const address = part.dataset.private || window.location.href;
  const answer = await fetch(address, { method: "HEAD", redirect: "manual", cache: "no-store" }).catch(() => null);
  if (answer && answer.type === "opaqueredirect") window.location.reload();
  else part.hidden = false;
});
