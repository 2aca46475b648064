"use strict";
/* Without this file the page is whole; with it, it is live. */

const OPENED_AFTER = 1500; // ms that a message may glow on a phone somebody is writing on
const byId = (id) => document.getElementById(id);
const phones = new Map([...document.querySelectorAll("[data-phone]")].map((card) => [card.dataset.phone, card]));
const lit = new Map();
let speaking = null; // the card whose call is read aloud
let first = new Set(phones.keys()); // the first news of each phone is what the page shows already

// What the street tells

function follow() {
  const events = new EventSource("/events");
  events.addEventListener("phone", (event) => showPhone(JSON.parse(event.data)));
  events.addEventListener("clock", (event) => showClock(JSON.parse(event.data)));
  events.addEventListener("board", (event) => showBoard(JSON.parse(event.data)));
  events.addEventListener("story", (event) => showStory(JSON.parse(event.data)));
  events.addEventListener("troubles", (event) => showTroubles(JSON.parse(event.data)));
  events.onopen = () => trouble("");
  events.onerror = () => trouble("The street does not answer. If the demo has ended, start it again; this page goes on by itself.");
}

function showClock(face) {
  byId("time").textContent = byId("player-time").textContent = face.time;
  byId("seconds").textContent = face.seconds;
  byId("day").textContent = face.day;
  byId("next").textContent = face.next || "nothing";
}

function showBoard(news) {
  const board = byId("board");
  if (board.innerHTML.trim() !== news.html.trim()) board.innerHTML = news.html;
}

function showTroubles(face) {
  for (const button of document.querySelectorAll("#troubles button")) button.setAttribute("aria-pressed", face.on.includes(button.value));
}

// The night that plays itself. Its first button keeps its place and so the focus, whatever stands on it.

function showStory(face) {
  const player = byId("player");
  player.className = `player ${face.state.replace(" ", "-")}`;
  if (byId("told").textContent !== face.told) byId("told").textContent = face.told;
  byId("place").textContent = face.number ? `${face.number} of ${face.of}` : "";
  player.elements.speed.value = face.speed;
  const buttons = [...player.querySelectorAll("button")];
  buttons.forEach((button, place) => showButton(button, face.buttons[place], buttons[0]));
  for (const card of phones.values()) card.classList.toggle("acting", nameOn(card) === face.who);
  if (face.state === "playing") lookAt(face.who);
}

function showButton(button, wanted, first) {
  if (!wanted && button === document.activeElement) first.focus();
  button.hidden = !wanted;
  if (!wanted) return;
  button.value = wanted.do;
  button.textContent = wanted.label;
}

function lookAt(who) {
  if (document.activeElement.closest("[data-phone]")) return; // somebody is at a phone, and stays there
  const card = [...phones.values()].find((one) => nameOn(one) === who);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (card) card.scrollIntoView({ block: "end", inline: "nearest", behavior: still ? "instant" : "smooth" });
}

function nameOn(card) {
  return card.querySelector("h2").firstChild.textContent.trim();
}

function showPhone(news) {
  const card = phones.get(news.phone);
  const screen = card.querySelector(".screen");
  const list = screen.querySelector("ol");
  const atEnd = screen.scrollHeight - screen.scrollTop - screen.clientHeight < 60;
  const arrived = merge(list, news);
  const known = !first.delete(news.phone);
  if (atEnd || (arrived.length && known)) screen.scrollTop = screen.scrollHeight; // what stands there grows by its receipt
  showLight(card, news, known && arrived.some((item) => item.matches(".theirs")));
  if (known) arrived.filter((item) => item.matches(".theirs")).forEach((item) => announce(card, item));
  showNotice(card, news.notice, known);
  showCall(card, news, known);
}

function merge(list, news) {
  const shown = new Map([...list.children].map((item) => [item.dataset.id, item]));
  const arrived = [];
  for (const [id, html] of Object.entries(news.changed)) {
    const fresh = piece(html);
    const old = shown.get(id);
    if (!old) arrived.push(list.appendChild(fresh));
    else if (old.outerHTML !== fresh.outerHTML) swap(old, fresh);
  }
  const order = new Set(news.order);
  shown.forEach((item, id) => order.has(id) || item.remove());
  return arrived;
}

function piece(html) {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return template.content.firstElementChild;
}

function swap(old, fresh) {
  const value = old.contains(document.activeElement) && document.activeElement.value;
  const screen = old.closest(".screen");
  old.replaceWith(fresh);
  if (value === false) return;
  const again = [...fresh.querySelectorAll("button")].find((button) => button.value === value);
  (again || screen).focus({ preventScroll: true });
}

function showLight(card, news, fresh) {
  const words = news.lit ? `${news.lit}<span> new</span>` : ""; // a number, so safe as markup
  const house = document.querySelector(`[data-house="${news.phone}"]`);
  for (const place of [card, house]) {
    place.classList.toggle("lit", news.lit > 0);
    if (fresh) pulse(place);
  }
  card.querySelector(".badge").innerHTML = words;
  house.querySelector(".count").innerHTML = words;
  lit.set(news.phone, news.lit);
  const waiting = [...lit.values()].filter(Boolean).length;
  document.title = `${waiting ? `(${waiting}) ` : ""}The street of phones`;
  if (news.lit && card.contains(document.activeElement)) setTimeout(() => openIfHere(card), OPENED_AFTER);
}

function pulse(place) {
  place.classList.remove("pulse");
  void place.getBoundingClientRect(); // the animation begins anew only after a layout
  place.classList.add("pulse");
}

function announce(card, item) {
  announceWords(card, item.querySelector(".words").textContent);
}

function showCall(card, news, known) {
  const place = card.querySelector(".on-call");
  const before = JSON.parse(place.dataset.call || '{"calls":0,"heard":0,"rings":false}');
  const heard = news.calls === before.calls ? before.heard : 0;
  const fresh = known ? news.heard.slice(heard) : [];
  if (known && news.rings && !before.rings) announceWords(card, "rings");
  fresh.forEach((words) => announceWords(card, words));
  fresh.forEach((words) => speak(card, words));
  if (!news.call) hush(card);
  place.dataset.call = JSON.stringify({ calls: news.calls, heard: news.heard.length, rings: news.rings });
  refill(card, place, news.call);
  card.classList.toggle("on-the-phone", Boolean(news.call));
  const house = document.querySelector(`[data-house="${news.phone}"]`);
  for (const other of [card, house]) other.classList.toggle("rings", news.rings);
  for (const [name, how] of Object.entries({ "when-rung": news.when_rung, texts: news.texts })) {
    const choice = card.querySelector(`[action$="/${name}"] select`);
    if (choice) choice.value = how;
  }
}

// A button that goes while it has the focus hands it on, so that the next key does not go astray.
function refill(card, place, html) {
  if (place.innerHTML.trim() === html.trim()) return;
  const had = document.activeElement;
  const here = place.contains(had) || (had.closest(".ringing") && card.contains(had) && had.matches("button"));
  const value = had.value;
  place.innerHTML = html;
  const said = place.querySelector(".said");
  if (said) said.scrollTop = said.scrollHeight;
  if (!here) return;
  const buttons = [...place.querySelectorAll("button")];
  const again = buttons.find((button) => button.value === value) || buttons[0] || card.querySelector(".ringing button");
  if (again) setTimeout(() => again.focus({ preventScroll: true }));
}

function speak(card, words) {
  if (!byId("sound").checked) return;
  const said = new SpeechSynthesisUtterance(words);
  said.lang = "en-GB";
  speaking = card;
  speechSynthesis.speak(said);
}

function hush(card) {
  if (speaking !== card) return;
  speechSynthesis.cancel();
  speaking = null;
}

function announceWords(card, words) {
  const line = document.createElement("span");
  line.textContent = `${nameOn(card)}'s phone: ${words} `;
  byId("announcer").append(line);
  setTimeout(() => line.remove(), 5000);
}

function showNotice(card, words, known) {
  const place = card.querySelector(".notice");
  if (!known || place.dataset.last === words) return void (place.dataset.last = words);
  place.dataset.last = place.textContent = words;
  setTimeout(() => (place.textContent = ""), 5000);
}

function trouble(words) {
  byId("trouble").textContent = words;
}

// What people do

async function post(form, submitter) {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, submitter)) });
    trouble(answer.ok ? "" : await answer.text());
    return answer.ok;
  } catch {
    trouble("The street did not answer. Is the demo still running?");
    return false;
  }
}

async function write(form, submitter) {
  const field = form.querySelector("input[type=text]");
  const words = field.value;
  const key = submitter && submitter.value;
  if (!words.trim() && !key) return void field.focus();
  const sending = post(form, submitter);
  if (!key) field.value = "";
  if (!(await sending) && !key && !field.value) field.value = words;
}

async function push(form, submitter) {
  if (form.getAttribute("aria-busy") === "true") return;
  form.setAttribute("aria-busy", "true");
  await post(form, submitter);
  form.setAttribute("aria-busy", "false");
}

function openIfHere(card) {
  if (card.contains(document.activeElement)) open(card);
}

function open(card) {
  if (lit.get(card.dataset.phone)) fetch(`/phones/${card.dataset.phone}/open`, { method: "POST" }).catch(() => {});
}

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  const act = form.matches(".write") ? write : form.matches(".push") ? push : post;
  act(form, event.submitter);
});
for (const card of phones.values()) {
  card.addEventListener("focusin", () => open(card));
  card.addEventListener("pointerdown", () => open(card));
  const screen = card.querySelector(".screen");
  screen.scrollTop = screen.scrollHeight;
  for (const choice of card.querySelectorAll(".rung select")) choice.addEventListener("change", () => post(choice.form));
}
byId("player").addEventListener("change", () => post(byId("player")));
if ("speechSynthesis" in window) {
  byId("sound-row").hidden = false;
  byId("sound").addEventListener("change", (event) => event.target.checked || speechSynthesis.cancel());
}
follow();
