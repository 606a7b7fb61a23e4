# Tables of what run.sh has measured, in Markdown.
{ key = $1; for (k = 2; k < NF; k++) key = key " " $k; values[key] = values[key] " " $NF }

function median(key,   a, n, i, j, t) {
  n = split(values[key], a, " ")
  for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (a[j] + 0 < a[i] + 0) { t = a[i]; a[i] = a[j]; a[j] = t }
  return a[int((n + 1) / 2)]
}
function million(key) { return sprintf("%.1f", median(key) / 1e6) }
# The median of round by round, so that a machine that others use slows both sides alike.
function ratio(one, other,   a, b, n, k) {
  n = split(values[one], a, " "); split(values[other], b, " ")
  delete values["ratio"]
  for (k = 1; k <= n; k++) values["ratio"] = values["ratio"] " " a[k] / b[k]
  return sprintf("%.2f", median("ratio"))
}
# Nanoseconds a unit, at so many units a partner-month.
function each(key, units) { return sprintf("%.1f", 1e9 / median(key) / units) }

END {
  title["cdrp"] = "crime and disorder (9 partners, 6 aims)"; title["yot"] = "youth offending (5 partners, 2 aims)"
  hasYardstick = ("scalar cdrp 1") in values
  # Random numbers that the yardstick takes a partner-month, counted in its source.
  drawn["cdrp"] = 8.1; drawn["yot"] = 9.3
  print "\nMillion partner-months a second, medians of five rounds in turn; ratios round by round:\n"
  print "| case | threads | Convene | scalar C | vector C++ | Convene / scalar | Convene / vector |"
  print "|---|---:|---:|---:|---:|---:|---:|"
  split("cdrp yot", names, " ")
  for (c = 1; c <= 2; c++) for (t = 1; t <= 2; t++) {
    name = names[c]; mine = "convene " name " " t; vector = "vector " name " " t; scalar = "scalar " name " 1"
    if (hasYardstick) printf "| %s | %d | %s | %s | %s | %s | %s |\n", title[name], t, million(mine), (t == 1 ? million(scalar) : "–"), million(vector), (t == 1 ? ratio(mine, scalar) : "–"), ratio(mine, vector)
    else printf "| %s | %d | %s | – | – | – | – |\n", title[name], t, million(mine)
  }
  print "\nPer unit of work on one thread, nanoseconds: the whole time divided by random numbers, by pairs of partners and by partners:\n"
  print "| case | random numbers a partner-month, Convene / vector | a random number, Convene / vector | a pair and month | a partner-month | speed per random number, Convene / vector |"
  print "|---|---:|---:|---:|---:|---:|"
  for (c = 1; c <= 2; c++) {
    name = names[c]; mine = "convene " name " 1"; vector = "vector " name " 1"; draws = median("draws " name); others = median("others " name)
    printf "| %s | %.1f / %.1f | %s / %s | %s / %s | %s / %s | %s |\n", title[name], draws, drawn[name], each(mine, draws), (hasYardstick ? each(vector, drawn[name]) : "–"), each(mine, others), (hasYardstick ? each(vector, others) : "–"), each(mine, 1), (hasYardstick ? each(vector, 1) : "–"), (hasYardstick ? sprintf("%.2f", ratio(mine, vector) * draws / drawn[name]) : "–")
  }
  print "\n| measured | value | aim |"
  print "|---|---:|---|"
  printf "| a uniform draw, a normal draw, a decision, by itself | %.2f, %.2f, %.2f ns | |\n", median("ns-uniform"), median("ns-normal"), median("ns-decision")
  printf "| parallel efficiency on 2 threads, 10,000 replications | %.2f | .95 |\n", median("efficiency")
  printf "| slope of time in replications, 1,024 to 16,384 | %.3f | 1.00 ± .03 |\n", median("slope-replications")
  printf "| slope of time in months, 30 to 240 | %.3f | 1.00 ± .03 |\n", median("slope-months")
  printf "| the same without the start, which takes as long as %.1f months | %.3f | 1.00 ± .03 |\n", median("start-in-months"), median("slope-months-without-start")
  printf "| slope of time in partners, 5 to 320; from 80 to 320 | %.2f; %.2f | at most 2 |\n", median("slope-partners"), median("slope-partners-80-320")
  printf "| peak memory, 10,000 and 1,000,000 replications (minimal) | %.1f and %.1f MB | within 10%%, under 200 MB |\n", median("peak-10000") / 1e6, median("peak-1000000") / 1e6
  printf "| replications.csv of the latter, written as it goes | %.0f MB | |\n", median("rows-1000000") / 1e6
  printf "| `convene --help`, fastest of seven | %.0f ms | 30 ms |\n", median("help") / 1000
  printf "| minimal scenario, 1,000 replications, fastest of seven | %.0f ms | 150 ms |\n", median("thousand") / 1000
  for (key in values) if (key ~ /^allocations/) { split(key, a, " "); printf "| allocations that a thousand cohorts more make | %d | 0 ± 10 |\n", values[key] - a[2] }
  if (("instructions") in values) { gsub("_", " ", values["instructions"]); printf "| built for |%s | |\n", values["instructions"] }
}
