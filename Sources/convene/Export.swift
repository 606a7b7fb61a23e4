import ArgumentParser
import Workbench

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the tables of a run as CSV, for Excel, as JSON lines or as an SQLite database.",
    discussion: discussed(
      """
      Every cell is checked against datapackage.json on the way; what isn't as described is named with its file and row. \
      In a workbook, a database and in JSON, names stand as they are in the scenario, without the apostrophe that keeps \
      a spreadsheet from running them.

      A workbook (xlsx) has a sheet a table, the numbers in the form of their unit; and sheets with what went in, and \
      with what each column means.
      """,
      examples: "convene export our-results --format xlsx", "convene export our-results --bom --out for-excel"))

  @Argument(help: "The folder of a run, a comparison or another analysis.", completion: .directory)
  var directory: String

  @Option(
    help: ArgumentHelp(
      "\(ExportRun.Format.allCases.map(\.rawValue).joined(separator: ", ")) (that one says what to use instead).",
      valueName: "form"))
  var format = ExportRun.Format.csv

  @Option(
    help: ArgumentHelp(
      "The folder, or for a workbook or a database the file, to write (default: the name of the run's folder with the form behind it).",
      valueName: "path"))
  var out: String?

  @Flag(help: "Begin CSV files with the mark by which Excel knows £ and é when they are double-clicked.")
  var bom = false

  @Flag(help: "Replace an earlier export there.")
  var overwrite = false

  func run() throws {
    try ending {
      var export = ExportRun(directory: directory, format: format, output: out, overwrites: overwrite)
      export.hasByteOrderMark = bom
      try writeOutput(export.run())
    }
  }
}

extension ExportRun.Format: ExpressibleByArgument {}
