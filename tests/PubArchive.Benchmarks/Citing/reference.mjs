// The reference processor, citeproc from npm, doing what `pubarchive cite --jsonl` does.
//   node reference.mjs CITEPROC STYLE.csl ITEMS.json LOCALES alone|sorted process|warm
// process: the lines on standard output. warm: milliseconds an entry of the processors' time, best of three after one run.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [citeproc, style, items, locales, order, mode] = process.argv.slice(2);
const CSL = createRequire(import.meta.url)(citeproc);
CSL.debug = () => {};
const text = file => fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
const all = JSON.parse(text(items)).map(item => ({ ...item, id: String(item.id), system_id: String(item.id) }));
const byId = new Map(all.map(item => [item.id, item]));
const engine = new CSL.Engine({
  retrieveLocale: language => { const file = path.join(locales, `locales-${language}.xml`); return fs.existsSync(file) ? text(file) : false; },
  retrieveItem: id => byId.get(String(id)),
}, text(style), 'en-US');
engine.opt.development_extensions.wrap_url_and_doi = true;

const render = print => {
  if (order === 'sorted') {
    engine.updateItems(all.map(item => item.id));
    const [layout, entries] = engine.makeBibliography();
    layout.entry_ids.forEach((ids, at) => print(ids[0], entries[at]));
    return;
  }
  for (const item of all) {
    engine.updateItems([item.id]);
    print(item.id, engine.makeBibliography()[1].join(''));
  }
};

if (mode === 'process') {
  const lines = [];
  render((id, html) => lines.push(JSON.stringify({ id, html: (html ?? '').trim() })));
  process.stdout.write(lines.join('\n') + '\n');
} else {
  let best = Infinity;
  for (let run = 0; run < 4; run++) {
    engine.updateItems([]);
    const before = process.cpuUsage();
    render(() => {});
    const used = process.cpuUsage(before);
    if (run > 0) { best = Math.min(best, (used.user + used.system) / 1000 / all.length); }
  }
  process.stdout.write(best.toFixed(4));
}
