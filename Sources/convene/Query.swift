import ArgumentParser
import Workbench

struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a question in SQL about the tables of a run.",
    discussion: discussed(
      """
      Each table of the run (see its datapackage.json) is a table of the same name without ".csv". The SQL is SQLite's; \
      it reads and never writes.
      """,
      examples: "convene query our-results \"select design, cost from designs order by cost\"",
      "convene query our-results \"select avg(trust > 0.5) from replications\""))

  @Argument(help: "The folder of a run, a comparison or another analysis.", completion: .directory)
  var directory: String

  @Argument(help: ArgumentHelp("One SELECT.", valueName: "sql"))
  var sql: String

  @Flag(help: "Give the answer as CSV, every row and every digit.")
  var csv = false

  func run() throws {
    try ending { try writeOutput(QueryRun(directory: directory, sql: sql, isCSV: csv).run()) }
  }
}
