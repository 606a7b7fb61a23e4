#!/bin/sh
# Checks and runs every scenario, quickly, and reads its tables back with the types that they declare.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for file in scenarios/*.yaml scenarios/docking/*.yaml; do
  .build/release/convene check "$file"
  .build/release/convene run "$file" --replications 200 --quiet --out "$folder/$(basename "$file" .yaml)"
done
.build/release/convene stress scenarios/minimal.yaml --replications 40 --quiet --out "$folder/stressed"
.build/release/convene improve scenarios/minimal.yaml --replications 64 --quiet --out "$folder/improved"

if ! command -v python3 >/dev/null; then
  echo "There is no python3 here, so the tables were not read back."
  exit 0
fi
python=python3
if ! python3 -c "import pandas" 2>/dev/null; then
  python3 -m venv "$folder/.python"
  python="$folder/.python/bin/python"
  "$python" -m pip install --quiet pandas
fi
"$python" scenarios/read-tables.py "$folder"/*/
