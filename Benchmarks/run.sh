#!/bin/sh
# Convene's kernel beside a yardstick (optional: the folder of one), in one sitting, in turn; prints the tables of README.md.
# Wants the built program in ../.build/release; `make bench` sees to that.
set -e
here=$(cd "$(dirname "$0")" && pwd)
yardstick=$1
if [ -n "$yardstick" ]; then yardstick=$(cd "$here/.." && cd "$yardstick" && pwd); fi
cd "$here"
march=$([ "$(uname -m)" = x86_64 ] && echo "-Xcc -march=native")
echo "Building the benchmark; the first time takes minutes." >&2
swift build -c release $march -Xcc -ffp-contract=off -Xcc -fno-math-errno --product side-by-side >&2
bench=.build/release/side-by-side
convene=../.build/release/convene
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
figures=$work/figures

say() { echo "$*" >&2; }

say "Speeds, five rounds in turn"
if [ -n "$yardstick" ]; then make -s -C "$yardstick" run OUT="$work" R=2048 >/dev/null; fi
for round in 1 2 3 4 5; do
  $bench speed >>"$figures"
  if [ -n "$yardstick" ]; then
    "$work/scalar" 8192 $round q | awk '{print "scalar", $1, 1, $4}' >>"$figures"
    for threads in 1 2; do
      "$work/double8" 32768 $round $threads q | awk -v t=$threads '{print "vector", $1, t, $4}' >>"$figures"
    done
  fi
done
$bench work >>"$figures"
say "Parallel efficiency"
$bench efficiency >>"$figures"
say "Growth"
$bench growth >>"$figures"

say "The whole program"
now() { date +%s%N; }
fastest() {
  best=
  for go in 1 2 3 4 5 6 7; do
    began=$(now)
    "$@" >/dev/null 2>&1
    took=$((($(now) - began) / 1000))
    if [ -z "$best" ] || [ $took -lt "$best" ]; then best=$took; fi
  done
  echo "$best"
}
run() { $convene run "../scenarios/$1.yaml" --replications "$2" --out "$work/run" --overwrite --quiet; }
peak() { sed -n 's/.*"peakMemory" *: *\([0-9]*\).*/\1/p' "$work/run/performance.json"; }
echo "help $(fastest $convene --help)" >>"$figures"
echo "thousand $(fastest run minimal 1000)" >>"$figures"
run minimal 10000 && echo "peak-10000 $(peak)" >>"$figures"
run minimal 1000000 && echo "peak-1000000 $(peak)" >>"$figures"
echo "rows-1000000 $(wc -c <"$work/run/replications.csv")" >>"$figures"

say "What a month allocates and calls"
if [ "$(uname -s)" = Linux ]; then
  cc -O2 -shared -fPIC -o "$work/count.so" count-allocations.c
  allocations() { LD_PRELOAD=$work/count.so $bench cohorts "$1" 2>&1 >/dev/null | awk '$1 == "allocations" {print $2}'; }
  echo "allocations $(allocations 64) $(allocations 1064)" >>"$figures"
fi
calls=$(sh kernel-calls.sh $bench) && clean=yes || clean=no

echo "Measured $(date +%Y-%m-%d) with \`make bench${yardstick:+ YARDSTICK=…}\`: $(sed -n 's/^model name.*: //p' /proc/cpuinfo 2>/dev/null | head -1), $(getconf _NPROCESSORS_ONLN) cores, $(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/Swift \1/p'); load at the end $(cut -d' ' -f1 /proc/loadavg 2>/dev/null)."
awk -f table.awk "$figures"
echo
echo "$calls"
[ $clean = yes ]
# One or two are the program's own, whichever way its threads start.
awk '$1 == "allocations" && $3 - $2 > 10 { print "A thousand cohorts more make too many allocations."; exit 1 }' "$figures"
