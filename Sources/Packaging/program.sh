#!/bin/sh
# Builds the program for any processor of this kind, with Swift in it, and what goes with it, into .build-packages/program:
# convene, convene.1, completions/, charts/ and docs/. Needs what `make setup`, `make charts-runtime` and `make docs-site` leave.
set -eu
cd "$(dirname "$0")/../.."
made=.build-packages/program
swift build -c release -Xcc -ffp-contract=off -Xcc -fno-math-errno --static-swift-stdlib --scratch-path .build-packages \
  --product convene
rm -rf "$made"
mkdir -p "$made/completions" "$made/charts"
strip -o "$made/convene" .build-packages/release/convene
for shell in bash zsh fish; do
  "$made/convene" --generate-completion-script $shell >"$made/completions/$shell"
done
"$made/convene" --experimental-dump-help | python3 Sources/Packaging/manual.py "$("$made/convene" --version)" >"$made/convene.1"
cp .charts/vega.js "$made/charts/"
cp -r docs/site "$made/docs"
