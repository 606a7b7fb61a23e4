# Explore a comparison in R: every table with its types, who is best, and two of the charts.
#
#   convene compare scenarios/youth-offending-team.yaml
#   Rscript notebooks-output/explore.R notebooks-output/youth-offending-team-compared
#
# Needs R 4.2 or later and jsonlite (Debian: r-base-core, r-cran-jsonlite). Plots go to Rplots.pdf, where one line begins with
# pdf(). The folder may be that of any command.
library(jsonlite)

given <- commandArgs(trailingOnly = TRUE)
folder <- if (length(given) > 0) given[1] else "youth-offending-team-compared"
package <- fromJSON(file.path(folder, "datapackage.json"), simplifyVector = FALSE)
named <- function(things) setNames(things, vapply(things, function(one) one$name, ""))

# A table with the types of its description. Text that a spreadsheet would take for a formula stands in the file with an
# apostrophe in front, which goes here. Units and meanings are attributes of the columns.
read_table <- function(description) {
  types <- c(string = "character", integer = "integer", number = "numeric")
  fields <- named(description$schema$fields)
  table <- read.csv(
    file.path(folder, description$path),
    check.names = FALSE, na.strings = "", fileEncoding = "UTF-8",
    colClasses = vapply(fields, function(field) types[[field$type]], "")
  )
  for (field in fields) {
    column <- table[[field$name]]
    bare <- function(words) sub("^'(?=[=+\\-@\t\r])", "", words, perl = TRUE)
    if (field$type == "string") column <- bare(column)
    choices <- unlist(field$constraints$enum)
    if (!is.null(choices)) column <- factor(column, levels = bare(choices))
    attr(column, "unit") <- field$unit
    attr(column, "meaning") <- field$description
    table[[field$name]] <- column
  }
  stopifnot(identical(names(table), names(fields)))
  keys <- unlist(description$schema$primaryKey)
  stopifnot(!anyNA(table[keys]), !anyDuplicated(table[keys]))
  table
}

tables <- lapply(named(package$resources), read_table)
for (name in names(tables)) {
  cat(sprintf("%-16s %7d rows, %2d columns: %s\n", name, nrow(tables[[name]]), ncol(tables[[name]]), package$title))
}

if (all(c("designs", "months") %in% names(tables))) {
  designs <- tables$designs
  print(designs[order(-designs$attainment), c("design", "attainment", "attainment_low", "attainment_high", "cost", "verdict")])

  pdf("Rplots.pdf", width = 8, height = 5)
  leader <- designs$design[which.max(designs$attainment)]
  months <- subset(tables$months, measure == "attainment" & design == leader)
  plot(months$month, months$p50,
    type = "l", ylim = range(months$p05, months$p95), xlab = "Month", ylab = "Joint aims attained",
    main = paste("Median and nine in ten:", leader)
  )
  polygon(c(months$month, rev(months$month)), c(months$p05, rev(months$p95)), col = "#4477aa33", border = NA)

  par(mar = c(4, 12, 3, 1))
  barplot(setNames(as.numeric(designs$chance_best), designs$design),
    horiz = TRUE, las = 1, xlim = c(0, 1), xlab = "Share of replications in which it does best"
  )
  invisible(dev.off())
}
