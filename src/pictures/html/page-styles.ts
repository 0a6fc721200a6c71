import { styleSheet } from '../svg/palette.js';

/** The style sheet of a page and of the picture in it. */
export function pageStyles(): string {
  return `${styleSheet()}${pageRules}`;
}

const pageRules = `:root{color-scheme:light dark;--paper:#fff;--raised:#f6f8fa;--text:#1f2328;--dim:#59636e;--line:#d1d9e0;--link:#0550ae;--added:#1a7f37;--removed:#cf222e;--changed:#9a6700;--chosen:#ddf4ff}
@media(prefers-color-scheme:dark){:root{--paper:#0d1117;--raised:#151b23;--text:#f0f6fc;--dim:#9da7b3;--line:#3d444d;--link:#79c0ff;--added:#3fb950;--removed:#ff7b72;--changed:#e3b341;--chosen:#1f3350}}
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;background:var(--paper);color:var(--text);font:14px/1.45 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif}
header{display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;padding:10px 16px;border-bottom:1px solid var(--line);background:var(--raised)}
h1{font-size:16px;margin:0}
h2{font-size:18px;margin:0 0 8px;overflow-wrap:anywhere;outline:none}
h3{font-size:14px;margin:18px 0 4px;border-bottom:1px solid var(--line)}
h4{font-size:13px;margin:10px 0 2px}
p{margin:2px 0}
.dim{color:var(--dim)}
.is-added{color:var(--added)}
.is-removed{color:var(--removed)}
.is-changed{color:var(--changed)}
.link.is-added::before,#results .is-added::before{content:"+ "}
.link.is-removed::before,#results .is-removed::before{content:"− "}
.link.is-changed::before,#results .is-changed::before{content:"~ "}
.mark{font-size:12px;border:1px solid;border-radius:10px;padding:0 8px;vertical-align:middle}
button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:2px 10px;cursor:pointer}
button:focus-visible,input:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:1px}
button.link{border:0;padding:0;background:none;color:var(--link);text-align:left;overflow-wrap:anywhere}
button.link:hover{text-decoration:underline}
button.link.is-added{color:var(--added)}
button.link.is-removed{color:var(--removed)}
button.link.is-changed{color:var(--changed)}
.tools{display:flex;gap:4px}
.finder{position:relative;flex:1 1 260px;max-width:460px}
#search{font:inherit;width:100%;padding:5px 10px;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px}
#results{position:absolute;z-index:2;left:0;right:0;top:100%;margin:4px 0 0;padding:4px;list-style:none;background:var(--paper);border:1px solid var(--line);border-radius:6px;box-shadow:0 8px 24px #0004;max-height:60vh;overflow:auto}
#results li{padding:3px 8px;border-radius:4px;cursor:pointer;overflow-wrap:anywhere}
#results li:hover,#results li[aria-selected=true]{background:var(--chosen)}
main{display:flex;flex:1 1 auto;min-height:0}
#picture{flex:1 1 auto;overflow:auto;min-width:0;outline:none}
#picture svg{display:block;margin:0 auto}
#panel{flex:0 0 min(440px,45%);overflow:auto;padding:14px 16px 40px;border-left:1px solid var(--line);background:var(--paper)}
#panel[hidden]{display:none}
.close{float:right}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 14px;margin:0}
dt{color:var(--dim)}
dd{margin:0;overflow-wrap:anywhere}
pre{font:12px/1.5 ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--raised);border:1px solid var(--line);border-radius:6px;padding:8px 10px;margin:4px 0}
ul.nodes,ul.edits,ol.chain{margin:4px 0;padding-left:20px}
ul.edits{list-style:none;padding-left:0;font:12px/1.5 ui-monospace,Menlo,Consolas,"Liberation Mono",monospace}
ul.edits li{white-space:pre-wrap;overflow-wrap:anywhere}
summary{cursor:pointer}
#picture [data-tier]{cursor:pointer}
#picture [data-tier]:focus{outline:none}
#picture [data-tier]:focus-visible .tier,#picture .selected .tier{stroke-width:4}
.box.faded,.link.faded,.words.faded text{opacity:.22}
@media(max-width:760px){main{flex-direction:column}#panel{flex:0 0 55%;border-left:0;border-top:1px solid var(--line)}}
@media print{header,#panel{display:none}#picture{overflow:visible}}
`;
