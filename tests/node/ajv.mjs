// Ajv as an engine of the agreement tests: one process that compiles schemas and judges records, line by line.
//
// In:  {"compile": {key: schema, …}}                          Out: {"compiled": [key, …]}
//      {"check": key, "records": […]}                         Out: [[rule, …], …], the rules each record breaks
// In records {"~number": "NaN"} stands for a number that JSON has no text for.

import { createInterface } from "node:readline";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const OPTIONS = { strict: true, allErrors: true };
const DRAFTS = { "http://json-schema.org/draft-07/schema#": Ajv, "https://json-schema.org/draft/2020-12/schema": Ajv2020 };
const compiled = new Map();

function compile(schema) {
  const ajv = new DRAFTS[schema.$schema](OPTIONS);
  addFormats(ajv);
  return { schema, validate: ajv.compile(schema) };
}

// The nearest `$comment` on the way to what failed names the rule: for the keyword below it, or for all.
function ruleAt(schema, path) {
  let [node, comment, keyword] = [schema, "", ""];
  for (const step of path.slice(2).split("/").map(decodeURIComponent)) {
    if (node.$comment) [comment, keyword] = [node.$comment, step];
    node = node[step.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  const entries = comment.split("; ").map((entry) => entry.split(": "));
  return entries.find(([words, rule]) => !rule || words.split(" ").includes(keyword))?.at(-1) ?? "";
}

function check({ schema, validate }, record) {
  return validate(record) ? [] : [...new Set(validate.errors.map((error) => ruleAt(schema, error.schemaPath)))];
}

const revive = (_, value) => (value?.["~number"] ? Number(value["~number"]) : value);

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line, line.includes('{"~number": ') ? revive : undefined);
  for (const [key, schema] of Object.entries(asked.compile ?? {})) compiled.set(key, compile(schema));
  const answer = asked.compile
    ? { compiled: Object.keys(asked.compile) }
    : asked.records.map((record) => check(compiled.get(asked.check), record));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
