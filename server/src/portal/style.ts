import { createHash } from "node:crypto";

/** The whole style of the public pages: one element, named in the policy by its hash. System font, no image. */
const portalStyle = `
:root{color-scheme:light dark;--ink:#15201b;--soft:#45524c;--paper:#fff;--ground:#f3f6f4;--line:#d5ddd8;--field:#7d8983;--go:#0b5f3f;--go2:#084a31;--tint:#e3f0e9;--on:#fff;--due:#7d4700;--due2:#fff2d9;--bad:#a3171c;--bad2:#fdecea;--focus:#1457c4}
@media(prefers-color-scheme:dark){:root{--ink:#e6ece9;--soft:#b6c1bb;--paper:#171e1b;--ground:#0f1512;--line:#2d3833;--field:#728079;--go:#63c797;--go2:#86dcb1;--tint:#17352a;--on:#08140e;--due:#f1c27a;--due2:#33270f;--bad:#ff9d98;--bad2:#3a1a1a;--focus:#8ab4ff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
a{color:var(--go);text-underline-offset:.2em}
a:hover{color:var(--go2)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:3px}
.wrap{max-width:66rem;margin:0 auto;padding:0 1rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
header.top{background:var(--paper);border-bottom:1px solid var(--line)}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem;padding-block:.75rem}
.brand{display:flex;align-items:center;gap:.7rem;color:var(--ink);text-decoration:none;margin-right:auto;line-height:1.25}
.brand svg{width:2.4rem;height:2.4rem;flex:none}
.brand b{display:block;font-size:1.05rem}
.brand span span{color:var(--soft);font-size:.85rem}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.1rem;list-style:none;margin:0;padding:0}
nav a{display:inline-block;padding:.6rem 0;color:var(--ink);text-decoration:none;border-bottom:2px solid transparent}
nav a:hover{border-color:var(--line)}
nav a[aria-current]{border-color:var(--go);color:var(--go);font-weight:600}
.note{background:var(--due2);color:var(--due);text-align:center;padding:.35rem 1rem;font-size:.9rem}
h1{font-size:clamp(1.55rem,4.2vw,2.3rem);line-height:1.2;margin:0 0 .6rem;letter-spacing:-.012em;text-wrap:balance}
h2{font-size:1.35rem;line-height:1.3;margin:0 0 .75rem;text-wrap:balance}
h3{font-size:1.05rem;margin:0 0 .25rem}
p{margin:0 0 .8rem;max-width:46rem}
main.wrap{padding:2.25rem 1rem 3rem}
.hero{padding:1rem 0 1rem}
.lead{font-size:1.12rem;color:var(--soft)}
section{margin:0 0 2.5rem}
.go{display:inline-block;font:inherit;font-weight:600;background:var(--go);color:var(--on);border:1px solid var(--go);border-radius:6px;padding:.62rem 1.15rem;text-decoration:none;cursor:pointer}
.go:hover{background:var(--go2);color:var(--on)}
.go.plain{background:none;color:var(--go)}
summary{cursor:pointer;padding:.3rem 0}
.row{display:flex;flex-wrap:wrap;gap:.7rem;margin:1rem 0 0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:1rem;margin:0;padding:0;list-style:none}
.card,form.box,.answer{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.1rem 1.25rem}
.card p:last-child,.card ul:last-child{margin-bottom:0}
.card ul,.answer ul{margin:0 0 .6rem;padding-left:1.15rem}
.fig{font-size:1.8rem;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}
.small,small{color:var(--soft);font-size:.9rem}
ol.steps{counter-reset:s;list-style:none;padding:0;margin:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:1rem}
ol.steps li{counter-increment:s;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1rem 1.2rem}
ol.steps li::before{content:counter(s);display:inline-grid;place-items:center;width:1.7rem;height:1.7rem;border-radius:50%;background:var(--tint);color:var(--go);font-weight:700;margin-bottom:.4rem}
.scroll+p{margin-top:.7rem}
.scroll{overflow-x:auto;background:var(--paper);border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;padding:.7rem 1rem;font-weight:600}
th,td{text-align:left;vertical-align:top;padding:.55rem 1rem;border-top:1px solid var(--line)}
thead th{border-top:0;font-size:.86rem;color:var(--soft);white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
th[scope=row]{font-weight:500}
progress{width:100%;min-width:5rem;height:.6rem;border:0;border-radius:5px;overflow:hidden;background:var(--line);color:var(--go);display:block;margin:.45rem 0 0}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--go)}
progress::-moz-progress-bar{background:var(--go)}
.tag{display:inline-block;border-radius:4px;padding:.05rem .5rem;font-size:.86rem;background:var(--tint);color:var(--go2);font-weight:600}
.tag.due{background:var(--due2);color:var(--due)}
.tag.bad{background:var(--bad2);color:var(--bad)}
form.box{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:1rem 1.25rem}
form .wide{grid-column:1/-1}
form.box div:not(.wide){display:flex;flex-direction:column;justify-content:flex-end}
fieldset{grid-column:1/-1;min-width:0;border:0;padding:0;margin:0;display:grid;grid-template-columns:inherit;gap:inherit}
legend{font-weight:650;font-size:1.05rem;padding:.4rem 0 .2rem;margin-bottom:.5rem}
label,.label{display:block;font-weight:600;font-size:.95rem}
.hint{display:block;color:var(--soft);font-size:.88rem;font-weight:400}
input,select,textarea{font:inherit;color:var(--ink);background:var(--paper);width:100%;min-height:2.75rem;border:1px solid var(--field);border-radius:6px;padding:.45rem .7rem;margin-top:.25rem}
input[type=checkbox],input[type=radio]{width:1.2rem;min-height:1.2rem;height:1.2rem;margin:.2rem .6rem 0 0;accent-color:var(--go);flex:none}
.check{display:flex;align-items:flex-start;font-weight:400}
[aria-invalid=true]{border-color:var(--bad);border-width:2px}
.error{color:var(--bad);display:block;font-size:.9rem;font-weight:600}
.alert{border:1px solid var(--bad);background:var(--bad2);border-radius:8px;padding:1rem 1.25rem;margin:0 0 1.25rem}
.alert a{color:inherit}
.big{font-size:clamp(1.7rem,6vw,2.4rem);font-weight:700;color:var(--go);line-height:1.15;font-variant-numeric:tabular-nums}
.answer{margin:0 0 1rem}
.answer.main{border-color:var(--go);border-left-width:5px}
ul.why{list-style:none;padding:0}
ul.why li{padding-left:1.6rem;position:relative;margin-bottom:.35rem}
ul.why li::before{position:absolute;left:0;font-weight:700}
li.yes::before{content:"✓";color:var(--go)}
li.no::before{content:"✕";color:var(--bad)}
li.unknown::before{content:"?";color:var(--due)}
ol.line{list-style:none;margin:1rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.5rem}
ol.line li{border:1px solid var(--line);border-radius:99px;padding:.2rem .8rem;color:var(--soft);font-size:.92rem}
ol.line li[aria-current]{background:var(--go);border-color:var(--go);color:var(--on);font-weight:600}
footer{border-top:1px solid var(--line);background:var(--paper);padding:1.5rem 0;color:var(--soft);font-size:.92rem}
footer p{margin-bottom:.4rem}
@media(max-width:44rem){.stack thead{position:absolute;left:-99rem}.stack tr{display:grid;grid-template-columns:1fr 1fr 1fr;border-top:1px solid var(--line);padding:.5rem 0}.stack th,.stack td{border:0;padding:.15rem 1rem;text-align:left}.stack tbody th,.stack td.w{grid-column:1/-1}.stack td::before{content:attr(data-head);display:block;color:var(--soft);font-size:.82rem}}
@media(max-width:30rem){th,td{padding:.5rem .7rem}.hero{padding-top:.25rem}main.wrap{padding-top:1.25rem}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--ground:#fff;--line:#999;--go:#000;--go2:#000;--tint:#fff;--on:#000;--due:#000;--due2:#fff}nav,.row,form,.skip,.go{display:none!important}body{font-size:11pt}main.wrap{padding:0}.card,.answer,ol.steps li,tr{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;

/** The element as it stands in the page: not a space more, or the hash no longer fits. */
export const portalStyleElement = `<style>${portalStyle}</style>`;

/** The hash under which the policy of a public page allows its style. */
export const portalStyleHash = `sha256-${createHash("sha256").update(portalStyle).digest("base64")}`;
