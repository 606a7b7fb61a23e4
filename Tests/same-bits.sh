#!/bin/sh
# Whether two programs, built for different processors, write the same bytes.
# Usage: same-bits.sh PROGRAM OTHER-PROGRAM
set -e
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
instructions() { sed -n 's/.*"instructionSet" *: *"\(.*\)".*/\1/p' "$1/performance.json"; }
for scenario in crime-and-disorder-reduction-partnership health-collaborative youth-offending-team; do
  "$1" run "$here/../scenarios/$scenario.yaml" --replications 500 --out "$work/one" --overwrite --quiet
  "$2" run "$here/../scenarios/$scenario.yaml" --replications 500 --out "$work/other" --overwrite --quiet
  diff -r -x performance.json "$work/one" "$work/other"
  echo "$scenario: the same bytes with $(instructions "$work/one") and $(instructions "$work/other")"
done
