import { createHash } from 'node:crypto';
import { counted } from '../review/count-words.js';
import { escapeMarkup } from './escape-markup.js';
import { pageScript } from './generated/page-script.js';
import { buildPageData } from './html/build-page-data.js';
import { pageStyles } from './html/page-styles.js';
import { markWords } from './mark-counts.js';
import type { Picture } from './picture.js';
import { renderSvgElement, titleOf } from './render-svg.js';
import { stayingNodes } from './staying-nodes.js';

/**
 * The picture as one HTML page in which nodes can be found and looked at. It needs no network and works
 * from a file: its policy lets nothing run or apply but its own script and style sheet, by their hashes.
 */
export function renderHtml(picture: Picture): string {
  const styles = pageStyles();
  const title = escapeMarkup(titleOf(picture));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
${header(picture, title)}
<main>
<div id="picture" tabindex="-1">
${renderSvgElement(picture, { role: 'group' })}
</div>
<aside id="panel" aria-label="Details" hidden></aside>
</main>
<noscript>Nodes can be searched and looked at where JavaScript is allowed.</noscript>
<script type="application/json" id="data">${dataJson(picture)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

function header(picture: Picture, title: string): string {
  const nodes = picture.flows.flatMap(({ tiers }) => stayingNodes(tiers));
  return `<header>
<h1>${title}</h1>
<span class="dim">${counted(nodes.length, 'node')}</span>
<div class="finder" role="search">
<input id="search" type="search" role="combobox" aria-label="Find a node by name, host or tier" placeholder="Find a node by name, host or tier ( / )" aria-expanded="false" aria-controls="results" aria-autocomplete="list" autocomplete="off" spellcheck="false">
<ul id="results" role="listbox" aria-label="Nodes found" hidden></ul>
</div>
<span id="found" class="dim" role="status"></span>
${marks(picture)}<div class="tools" role="group" aria-label="Size of the picture">
<button id="zoom-out" type="button" aria-label="Smaller">−</button>
<button id="zoom-actual" type="button" title="Actual size">100 %</button>
<button id="zoom-in" type="button" aria-label="Larger">+</button>
<button id="zoom-fit" type="button">Fit</button>
</div>
</header>`;
}

/** What an apply would do to nodes; each leads to those it does it to. */
function marks({ difference }: Picture): string {
  if (!difference) return '';
  const words = markWords(difference);
  if (words.length === 0) return '<span class="dim">Nothing differs from the store</span>\n';
  const chips = words.map(
    ({ mark, text }) =>
      `<button type="button" class="is-${mark}" data-mark="${mark}">${text}</button>`,
  );
  return `<div class="tools" role="group" aria-label="What an apply would do">\n${chips.join('\n')}\n</div>\n`;
}

/** No character that HTML could take for the end of the element stands in it. */
function dataJson(picture: Picture): string {
  return JSON.stringify(buildPageData(picture)).replaceAll('<', '\\u003c');
}

function policy(styles: string): string {
  const parts = [
    "default-src 'none'",
    'img-src data:',
    `style-src '${hashOf(styles)}'`,
    `script-src '${hashOf(pageScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return parts.join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
