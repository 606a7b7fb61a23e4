#!/bin/sh
# Convene's kernel beside a yardstick (optional: the folder of one), in one sitting, in turn; prints the table and ratios.
set -e
here=$(cd "$(dirname "$0")" && pwd)
yardstick=$1
cd "$here"
march=$([ "$(uname -m)" = x86_64 ] && echo "-Xcc -march=native")
swift build -c release $march --product side-by-side >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -n "$yardstick" ]; then
  yardstick=$(cd "$here/.." && cd "$yardstick" && pwd)
  make -s -C "$yardstick" run OUT="$work" R=2048 >/dev/null
fi
for round in 1 2 3 4 5; do
  .build/release/side-by-side speed | sed 's/^/convene /' >>"$work/figures"
  if [ -n "$yardstick" ]; then
    "$work/scalar" 8192 $round q | awk '{print "scalar", $1, 1, $4}' >>"$work/figures"
    for threads in 1 2; do
      "$work/double8" 16384 $round $threads q | awk -v t=$threads '{print "vector", $1, t, $4}' >>"$work/figures"
    done
  fi
done
.build/release/side-by-side work >"$work/work"
echo "Million partner-months a second, median of five rounds in turn ($(uname -m), $(date +%Y-%m-%d))"
sort "$work/figures" | awk '
  { key = $1 " " $2 " " $3; values[key] = values[key] " " $4 }
  function median(text,   a, n, i, j, t) {
    n = split(text, a, " ")
    for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (a[j] + 0 < a[i] + 0) { t = a[i]; a[i] = a[j]; a[j] = t }
    return a[int((n + 1) / 2)]
  }
  END {
    for (c = 1; c <= 2; c++) {
      name = c == 1 ? "cdrp" : "yot"
      one = median(values["convene " name " 1"]); two = median(values["convene " name " 2"])
      printf "%-5s Convene, 1 thread %6.2f; 2 threads %6.2f; parallel efficiency %.2f\n", name, one / 1e6, two / 1e6, two / one / 2
      if (("scalar " name " 1") in values) {
        scalar = median(values["scalar " name " 1"]); vector = median(values["vector " name " 1"])
        printf "      scalar yardstick %6.2f, ratio %.2f; vector yardstick %6.2f, ratio %.2f\n", scalar / 1e6, one / scalar, vector / 1e6, one / vector
      }
    }
  }'
cat "$work/work"
.build/release/side-by-side growth
