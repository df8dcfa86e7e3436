// Reads a file with readers from npm, warm, and prints a line a reader: name, best time in milliseconds, records.
// Runs with its text as standard input in the folder in which the packages are installed: node --input-type=module - FORMAT FILE
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';

const [format, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');

async function citationJs(type, plugin) {
  const { plugins } = await import('@citation-js/core');
  await import(plugin);
  return () => plugins.input.chain(text, { forceType: type, generateGraph: false });
}

const readers = {
  ris: { '@iebh/reflib': reflib, '@citation-js/plugin-ris': () => citationJs('@ris/file', '@citation-js/plugin-ris') },
  bibtex: { '@citation-js/plugin-bibtex': () => citationJs('@biblatex/text', '@citation-js/plugin-bibtex'), '@retorquere/bibtex-parser': retorquere },
  csljson: { '@citation-js/core': () => citationJs('@csl/object', '@citation-js/core').then(() => csl()) },
};

async function csl() {
  const { plugins } = await import('@citation-js/core');
  return () => plugins.input.chain(JSON.parse(text), { generateGraph: false });
}

async function reflib() {
  const { readStream } = await import('@iebh/reflib');
  return () => new Promise((resolve, reject) => {
    const refs = [];
    readStream('ris', Readable.from([Buffer.from(text)])).on('ref', ref => refs.push(ref)).on('error', reject).on('end', () => resolve(refs));
  });
}

async function retorquere() {
  const { parse } = await import('@retorquere/bibtex-parser');
  return () => parse(text).entries;
}

for (const [name, make] of Object.entries(readers[format] ?? {})) {
  try {
    const read = await make();
    let best = Infinity, records = 0;
    for (let run = 0, spent = 0; run < 5 && (run < 2 || spent < 20000); run++) {
      const start = performance.now();
      records = (await read()).length;
      const time = performance.now() - start;
      best = Math.min(best, time);
      spent += time;
    }
    console.log(`${name}\t${best}\t${records}`);
  } catch (fault) {
    console.log(`${name}\t-1\t0\t${String(fault.message).split('\n')[0]}`);
  }
}
