#!/usr/bin/env bash
# Trains for a few steps on a few of our own examples, exports, and reads a text with what came out, so that the
# training code cannot rot: `npm run test:training`. Needs Python with training/requirements.txt; PYTHON names it.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
PATH="$PWD/node_modules/.bin:$PATH"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node training/prepare.ts "$folder/data" own
"$python" training/train.py --data "$folder/data" --out "$folder/run" --sets own --dev own --limit 12 --steps 3 --epochs 1
"$python" training/export.py --checkpoint "$folder/run/final.pt" --out "$folder/weights" --depth 2
"$python" training/check_export.py --checkpoint "$folder/run/final.pt" --weights "$folder/weights" --depth 2
cp models/en/vocab.txt "$folder/weights/"
cat >"$folder/weights/settings.json" <<'JSON'
{"longest":200,"before":24,"leastCue":0.1,"eagerness":1.5,"widestGap":3,"leastInGap":0.1,"threshold":0.4,
 "nestedThreshold":0.4,"ruleThreshold":0.5,"nestedRuleThreshold":0.3,"gate":0.05,"calibration":{"cue":1}}
JSON
node training/make-manifest.ts "$folder/weights" smoke 0 own
echo '“The bridge is safe,” Anna Reyes said.' |
  HEARSAY_WEIGHTS="$folder/weights" node src/cli/main.ts read - --engine model --format jsonl >"$folder/out.jsonl" 2>"$folder/notices"
if grep -q model-not-loaded "$folder/notices" || ! grep -q '"attributions"' "$folder/out.jsonl"; then
  cat "$folder/notices"
  echo 'the exported weights could not be read' >&2
  exit 1
fi
echo 'training, export and reading work: 1 passed, 0 failed'
