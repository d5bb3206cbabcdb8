// Prints what pdf.js, the reader in Firefox, makes of PDF files: node structure.mjs FILE.pdf ...
//
// One line of JSON a file: for each page the structure tree with the text of each piece in the place of
// its number, and the links. The test that calls this judges it.

import { readFileSync } from "node:fs";

globalThis.DOMMatrix ??= class {}; // only drawing needs it
globalThis.ImageData ??= class {};
globalThis.Path2D ??= class {};
console.warn = () => {}; // of what drawing lacks
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");

/** The text of each piece of marked content of a page, by its id. */
async function pieces(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map();
  const open = []; // the ids of the pieces around
  for (const item of items) {
    if (item.type === "endMarkedContent") open.pop();
    else if (item.type) open.push(item.id ?? open.at(-1) ?? null);
    else if (open.at(-1)) texts.set(open.at(-1), (texts.get(open.at(-1)) ?? "") + item.str + (item.hasEOL ? "\n" : ""));
  }
  return texts;
}

/** A node of the tree with texts in it. */
function spoken(node, texts) {
  if (node.type === "content") return { text: texts.get(node.id) ?? "" };
  if (node.type) return { object: node.id };
  return { role: node.role, alt: node.alt, lang: node.lang, children: node.children.map((child) => spoken(child, texts)) };
}

for (const file of process.argv.slice(2)) {
  const data = new Uint8Array(readFileSync(file));
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const pages = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const tree = await page.getStructTree();
    const links = (await page.getAnnotations()).filter((a) => a.subtype === "Link").map((a) => a.id);
    pages.push({ tree: tree && spoken(tree, await pieces(page)), links });
    page.cleanup();
  }
  const marked = (await document.getMarkInfo())?.Marked ?? false;
  console.log(JSON.stringify({ file, marked, pages }));
  await document.destroy();
}
