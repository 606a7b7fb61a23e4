#!/bin/sh
# Runs the tests of the Python package, the notebook and the page in R on the built program.
set -eu
cd "$(dirname "$0")/../.."
sh Tests/Outputs/install.sh
if ! Rscript -e 'library(jsonlite)' 2>/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends r-base-core r-cran-jsonlite >/dev/null
fi
python=.charts/python/bin/python
export CONVENE="$PWD/.build/release/convene" PYTHONPATH="$PWD/Sources/Python"
"$python" -m unittest discover -s Tests/Python
# In an environment of its own: it needs an old jsonschema.
test -x .charts/citation/bin/cffconvert || { python3 -m venv .charts/citation && .charts/citation/bin/pip install --quiet cffconvert; }
.charts/citation/bin/cffconvert --validate
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$CONVENE" compare scenarios/youth-offending-team.yaml --replications 120 --quiet --out "$folder/compared"
"$CONVENE" stress Tests/Outputs/names.yaml --replications 120 --stress pledge --quiet --out "$folder/stressed"
"$python" Tests/Outputs/run_notebook.py "$folder/compared"
root=$PWD
cd "$folder"
for run in compared stressed; do
  Rscript "$root/notebooks-output/explore.R" "$run" >"$run.txt"
  echo "explore.R: $(grep -c ' rows, ' "$run.txt") tables of $run"
done
test -s Rplots.pdf
