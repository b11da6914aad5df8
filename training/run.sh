#!/usr/bin/env bash
# Trains the weights anew from nothing: `bash training/run.sh FOLDER [name version]`. PYTHON names the Python that has
# training/requirements.txt. What comes out lies in FOLDER/weights; copy it to models/en/ to ship it.
set -euo pipefail
folder=$(realpath -m "${1:?usage: bash training/run.sh FOLDER [NAME VERSION]}")
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
PATH="$PWD/node_modules/.bin:$PATH"
mkdir -p "$folder"
node training/prepare.ts "$folder/data"
"$python" training/train.py --data "$folder/data" --out "$folder" --depths 4 --epochs 8 --rate 2e-4 --own-times 1 --seed 1
"$python" training/export.py --checkpoint "$folder/final.pt" --out "$folder/weights" --depth 4
"$python" training/check_export.py --checkpoint "$folder/final.pt" --weights "$folder/weights" --depth 4
cp models/en/vocab.txt "$folder/weights/"
node training/calibrate.ts "$folder/weights"
node training/make-manifest.ts "$folder/weights" "${2:-hearsay-en}" "${3:-1}" polnear own
