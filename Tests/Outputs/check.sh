#!/bin/sh
# Runs every scenario, quickly, and looks at what people take away: reports in a browser, tables in a spreadsheet, in pandas and
# against their description. Screenshots stay in .charts/screenshots.
set -eu
cd "$(dirname "$0")/../.."
sh Tests/Outputs/install.sh
python=.charts/python/bin/python
convene=.build/release/convene
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for file in scenarios/*-*.yaml Tests/Outputs/names.yaml; do
  "$convene" compare "$file" --replications 120 --quiet --out "$folder/$(basename "$file" .yaml)"
done
file=scenarios/youth-offending-team.yaml
"$convene" run "$file" --replications 2000 --quiet --out "$folder/run"
"$convene" stress "$file" --replications 120 --stress secretariat --stress grant --quiet --out "$folder/stressed"
"$convene" improve "$file" --replications 256 --quiet --out "$folder/improved"
"$convene" improve Tests/Outputs/names.yaml --replications 256 --quiet --out "$folder/names-improved"
"$convene" replay "$folder/run" --replication 3 >/dev/null
"$convene" explore "$file" --input design.resourcing.grant --input design.meetings.held --input "parameters.trust gain" \
  --method sobol --rows 256 --quiet --out "$folder/explored"
"$convene" stress Tests/Outputs/names.yaml --replications 120 --stress pledge --stress departure --quiet --out "$folder/names-stressed"
"$convene" explore Tests/Outputs/names.yaml --input partners.a.pledge.staff=0.2..2 --input partners.b.pledge.money=0..40000 \
  --input "design.governance.decision rule=majority,unanimity" --method sobol --rows 128 --quiet --out "$folder/names-explored"
"$convene" explore --from "$folder/run" --out "$folder/from-run" >/dev/null
"$convene" drivers Tests/Outputs/names.yaml "$file" --futures 128 --replications 16 --quiet --out "$folder/drivers" >/dev/null
"$convene" calibrate --sets 8 --replications 8 --goal 6 --quiet --out "$folder/calibration" >/dev/null
# Too few points to pass: then it ends with 1.
"$convene" patterns --points 5 --replications 64 --quiet --out "$folder/patterns" >/dev/null || test $? = 1
mkdir "$folder/several"
"$convene" report "$folder/run" "$folder/names" --out "$folder/several/report.html" >/dev/null
"$python" Tests/Outputs/look_at_reports.py .charts/screenshots "$folder"/*/ "$folder/run/replays/replication-3"
"$python" Tests/Outputs/validate_packages.py "$folder/run" "$folder/youth-offending-team" "$folder/names" \
  "$folder/stressed" "$folder/improved" "$folder/names-improved" "$folder/explored" "$folder/names-stressed" "$folder/names-explored" "$folder/from-run" "$folder/drivers" "$folder/calibration" "$folder/patterns"
"$python" Tests/Outputs/open_in_spreadsheet.py "$folder/names"
for run in names explored; do "$convene" export "$folder/$run" --format xlsx --out "$folder/$run.xlsx"; done
"$python" Tests/Outputs/open_workbook.py "$folder/names" "$folder/names.xlsx" "$folder/explored" "$folder/explored.xlsx"
"$convene" export "$folder/names" --bom --out "$folder/names-csv"
"$python" Tests/Outputs/validate_exports.py "$folder/names" "$folder/names-csv"
"$python" scenarios/read-tables.py "$folder/names"
"$convene" charts "$folder/names" --format png >/dev/null
"$convene" charts "$folder/names" --format svg --locale de-DE >/dev/null
"$python" Sources/Documentation/site.py "$folder/site"
"$python" Tests/Outputs/look_at_site.py "$folder/site"
