#!/bin/sh
# Whether a change of structure left every number as it was: runs the scenarios through run, compare, stress, explore and report
# with two programs and says which bytes differ. `report.html` may differ where a change is about words; it is listed apart.
# Usage: same-results.sh BEFORE AFTER [SCENARIO ...]
#   BEFORE, AFTER: a built program, or a commit, which is then built in a worktree of its own.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trees=""
clean() {
  for tree in $trees; do git -C "$here" worktree remove --force "$tree" || true; done
  rm -rf "$work"
}
trap clean EXIT

# The program, or the commit built.
program=""
find_program() {
  if [ -x "$1" ] && [ ! -d "$1" ]; then
    program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
    return
  fi
  tree="$work/tree-$2"
  git -C "$here" worktree add --detach "$tree" "$1" >/dev/null 2>&1 || { echo "Neither a program nor a commit: $1" >&2; exit 64; }
  trees="$trees $tree"
  make -C "$tree" build >"$work/build-$2" 2>&1 || { tail -20 "$work/build-$2" >&2; exit 70; }
  program="$tree/.build/release/convene"
}
find_program "$1" before
before=$program
find_program "$2" after
after=$program
shift 2
[ $# -gt 0 ] || set -- minimal community-legal-service-partnership health-collaborative \
  crime-and-disorder-reduction-partnership drug-action-team regeneration-partnership youth-offending-team

# Everything of one scenario, in the folder $3: what is said in FILE.said, what is written in folders.
# Both programs work in folders of the same names, since paths are written down too.
play() {
  file="$here/scenarios/$2.yaml"
  rm -rf "$work/playing" && mkdir "$work/playing"
  (
    cd "$work/playing"
    cp "$file" scenario.yaml
    "$1" run scenario.yaml --replications 200 --out run >run.said
    "$1" compare scenario.yaml --replications 120 --out compare >compare.said
    "$1" stress scenario.yaml --replications 40 --stress secretariat --stress pledge --out stress >stress.said
    "$1" explore scenario.yaml --input design.governance.secretariat=0..4 --input "parameters.trust gain" --method sobol \
      --rows 64 --out explore >explore.said
    "$1" report run compare --out several.html >report.said
  )
  mv "$work/playing" "$3"
}

status=0
for scenario; do
  rm -rf "$work/before" "$work/after"
  play "$before" "$scenario" "$work/before"
  play "$after" "$scenario" "$work/after"
  differing=$(cd "$work" && diff -rq -x performance.json before after || true)
  pages=$(echo "$differing" | grep -c "\.html differ\|\.vl\.json differ" || true)
  said=$(echo "$differing" | grep -c '\.said differ' || true)
  tables=$(echo "$differing" | grep -v "\.html differ\|\.vl\.json differ\|\.said differ" || true)
  if [ -n "$tables" ]; then
    status=1
    echo "$scenario: tables differ"
    echo "$tables"
  else
    echo "$scenario: the same tables ($pages pages and charts, and $said summaries differ)"
  fi
done
exit $status
