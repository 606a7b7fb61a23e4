#!/bin/sh
# Makes notebooks-output/gallery anew: a standard comparison of each of the six scenarios, its small tables and main charts.
set -eu
cd "$(dirname "$0")/.."
convene=.build/release/convene
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for name in community-legal-service-partnership health-collaborative crime-and-disorder-reduction-partnership \
  drug-action-team regeneration-partnership youth-offending-team; do
  "$convene" compare "scenarios/$name.yaml" --replications 2000 --quiet --out "$folder/$name"
  "$convene" charts "$folder/$name" --format svg >/dev/null
  mkdir -p "$folder/gallery/$name"
  for table in designs comparison typology obstacles robustness; do
    cp "$folder/$name/$table.csv" "$folder/gallery/$name/"
  done
  for chart in differences fan typology obstacles; do
    cp "$folder/$name/charts/$chart.svg" "$folder/gallery/$name/"
  done
done
# Only now, when all of it is there.
rm -rf notebooks-output/gallery
mv "$folder/gallery" notebooks-output/gallery
du -sh notebooks-output/gallery
