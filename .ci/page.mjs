// Judges pages as a browser shows them: node page.mjs [--shots folder] FILE.html ...
//
// html-validate reads each file; axe-core, the keyboard and a ruler judge it in headless Chromium, in
// light and in dark and at three widths. What is wrong is printed, and the exit code is then 1. With
// --shots, a picture of each view is put into the folder, to be looked at.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = [320, 768, 1280];
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

// A title holds the name of the paper, its kind and the body, however long these are.
const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "long-title": "off" } });

/** What html-validate has against a file. */
async function markup(file) {
  const report = await validator.validateFile(file);
  return report.results.flatMap((result) =>
    result.messages.map((m) => `html-validate: ${m.line}:${m.column}: ${m.message} (${m.ruleId})`));
}

/** What axe-core has against a page. A contrast that it cannot decide counts as well, unless the words
 * are in a picture, a bare sign (its word is judged), or cut off by what scrolls. */
async function accessibility(page, width) {
  await page.evaluate(axe);
  const { violations, incomplete } = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations", "incomplete"] }), tags);
  const undecided = incomplete
    .filter((rule) => rule.id === "color-contrast" && width === widths.at(-1))
    .map((rule) => ({ ...rule, nodes: rule.nodes.filter((node) => !/^<text|class="sign"/.test(node.html) && !cutOff(node)) }));
  return [...violations, ...undecided].flatMap((rule) =>
    rule.nodes.map((node) => `axe: ${rule.id}: ${rule.help}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`.replace(/\s+/g, " ")));
}

/** Whether all that keeps axe-core from a decision is that a wide table scrolls away below its edge. */
function cutOff(node) {
  return node.any.every((check) => check.data?.messageKey === "elmPartiallyObscured");
}

/** What stands beyond the edge of the page, or of a picture. */
async function overflow(page) {
  return page.evaluate(() => {
    const wrong = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll("main *")].find((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest(".scroll"));
      wrong.push(`the page is ${root.scrollWidth} wide, in a window of ${root.clientWidth}: ${wide?.outerHTML.slice(0, 120)}`);
    }
    for (const text of document.querySelectorAll("svg text")) {
      const edge = text.ownerSVGElement.getBoundingClientRect().right;
      if (text.getBoundingClientRect().right > edge + 1) wrong.push(`words run out of a picture: ${text.textContent}`);
    }
    return wrong;
  });
}

/** What the keyboard cannot do: reach the skip link first, and all that scrolls. */
async function keyboard(page) {
  const wrong = [];
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return { skips: document.activeElement.matches('a[href="#main"]'), shown: box.top >= 0 && box.left >= 0 && box.width > 20 };
  });
  if (!first.skips || !first.shown) wrong.push("the first stop of the Tab key is no skip link that shows");
  const unreached = await scrollersUnreached(page);
  return [...wrong, ...unreached.map((name) => `the keyboard does not reach what scrolls: ${name}`)];
}

/** Walks through the page by Tab and lists the scrolling elements that it did not come to. */
async function scrollersUnreached(page) {
  await page.evaluate(() => {
    window.reached = new Set();
    document.addEventListener("focusin", (event) => {
      for (let e = event.target; e; e = e.parentElement) window.reached.add(e);
    });
  });
  const stops = await page.evaluate(() => document.querySelectorAll("a[href], [tabindex='0']").length);
  for (let i = 0; i < stops + 2; i++) await page.keyboard.press("Tab");
  return page.evaluate(() => [...document.querySelectorAll("body *")]
    .filter((e) => /auto|scroll/.test(getComputedStyle(e).overflow) && (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight))
    .filter((e) => !window.reached.has(e))
    .map((e) => e.getAttribute("aria-label") ?? e.className));
}

/** Opens a file and notes whatever the browser complains of or asks for. */
async function open(browser, file, colorScheme) {
  const context = await browser.newContext({ colorScheme, viewport: { width: widths[0], height: 900 } });
  const page = await context.newPage();
  const wrong = [];
  const url = pathToFileURL(resolve(file)).href;
  page.on("console", (message) => wrong.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`error: ${error}`));
  page.on("request", (request) => {
    if (request.url() !== url) wrong.push(`asks for ${request.url()}`);
  });
  await page.goto(url, { waitUntil: "load" });
  return { context, page, wrong };
}

/** What the browser shows to be wrong with a file, in one colour scheme. */
async function view(browser, file, scheme, shots) {
  const { context, page, wrong } = await open(browser, file, scheme);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await overflow(page);
    if (width !== 768) found.push(...await accessibility(page, width)); // in between is the layout of the narrow one
    wrong.push(...found.map((line) => `${width} px: ${line}`));
    if (shots) await page.screenshot({ path: join(shots, `${basename(file, ".html")}.${scheme}.${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: widths[0], height: 900 });
  await page.reload();
  wrong.push(...await keyboard(page));
  await context.close();
  return wrong.map((line) => `${scheme}: ${line}`);
}

async function main(args) {
  const shots = args[0] === "--shots" ? args.splice(0, 2)[1] : "";
  if (args.length === 0) throw new Error("no pages to judge");
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
  let failed = 0;
  for (const file of args) {
    const wrong = await markup(file);
    for (const scheme of ["light", "dark"]) wrong.push(...await view(browser, file, scheme, shots));
    for (const line of wrong) console.log(`${file}: ${line}`);
    console.log(`${basename(file)}: ${wrong.length} violations`);
    failed += wrong.length;
  }
  await browser.close();
  process.exitCode = failed ? 1 : 0;
}

await main(process.argv.slice(2));
