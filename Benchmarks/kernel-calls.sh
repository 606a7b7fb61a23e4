#!/bin/sh
# What a month of the model calls, read from the machine code of a program: everything that can be reached from
# a world's `liveThroughMonth` and from `watch` of its tallies. Fails where that allocates, counts references, takes a lock or doesn't know what
# it calls before it runs.
# Usage: kernel-calls.sh PROGRAM
set -e
objdump -d --no-show-raw-insn "$1" | awk '
  /^[0-9a-f]+ <.*>:$/ { from = $2; gsub(/[<>:]/, "", from); frames = 0; next }
  # A second frame in a row is that of a function without a name.
  $2 == "push" && $3 == "%rbp" && ++frames > 1 { from = "" }
  from != "" && ($2 ~ /^call/ || $2 ~ /^jmp/) {
    if ($0 ~ /<[^>]*>/) {
      to = $0; sub(/^[^<]*</, "", to); sub(/>.*$/, "", to); sub(/@plt$/, "", to)
      if (to ~ /\+0x/ && to ~ /^\$s/) next
      if (to != from) calls[from] = calls[from] "\n" to
    } else if ($2 ~ /^call/) calls[from] = calls[from] "\n(something decided when it runs)"
  }
  function reach(name,   list, count, k) {
    if (name in reached) return
    reached[name] = 1
    count = split(substr(calls[name], 2), list, "\n")
    for (k = 1; k <= count; k++) { if (!(list[k] in reached)) caller[list[k]] = name; reach(list[k]) }
  }
  END {
    for (name in calls) if (name ~ /5WorldC16liveThroughMonth|7TalliesC5watch/) { roots++; reach(name) }
    if (!roots) { print "The month is not in this program."; exit 1 }
    for (name in reached) {
      functions++
      if (name ~ /^swift_|malloc|calloc|realloc|free$|aligned_alloc|mutex|lock|pthread|\(something|_stdlib|dispatch/) {
        print name ", called by " caller[name]; bad++
      }
    }
    printf "A month reaches %d functions; %s of them allocates, counts references, locks or is chosen at run time.\n", functions, bad ? bad : "none"
    exit bad > 0
  }'
