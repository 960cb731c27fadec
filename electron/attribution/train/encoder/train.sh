#!/bin/sh
# Makes the weights anew, the encoder and the judge: sh train.sh TRAIN.jsonl WORK
# TRAIN.jsonl: PolNeAR's train part as JSON Lines; WORK: a folder for what is made on the way.
set -eu
train=$(realpath "$1")
mkdir -p "$2"
work=$(realpath "$2")
cd "$(dirname "$0")"
root=$(realpath ../../../..)
export PATH="$work/venv/bin:$root/node_modules/.bin:$PATH"

# The order counts: it says which batches there are.
own="$root/test/electron/attribution/world/texts/open.jsonl"
for name in every-kind tabloids-sport-courts wires-and-broadsheets interviews-and-lives courts-and-opinions \
  politics-and-business local-science-releases; do
  own="$own $root/electron/attribution/train/texts/$name.jsonl"
done

[ -d "$work/venv" ] || python3 -m venv "$work/venv"
pip install --quiet --requirement requirements.txt
python encoder.py "$work/pieces.txt"
number=0
for texts in "$train" $own; do
  node write-pieces.ts "$work/pieces.txt" "$texts" > "$work/$number.pieces.jsonl"
  number=$((number + 1))
done
python train_encoder.py "$work/net.pt" "$work"/[0-9].pieces.jsonl --folds 7 --without 3 --epochs 6
python export_encoder.py "$work/net.pt" "$root/electron/attribution/weights" "$work/pieces.txt"
# The judge learns from what the encoder did not see.
node "$root/electron/attribution/train/train.ts" "$train" $own --pieces "$work/pieces.txt"
