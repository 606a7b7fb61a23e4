import ArgumentParser
import Workbench

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the tables of a run as CSV, JSON lines or an SQLite database.",
    discussion: """
      Every cell is checked against datapackage.json on the way; what isn't as described is named with its file and row. \
      In a database and in JSON, names stand as they are in the scenario, without the apostrophe that keeps a \
      spreadsheet from running them.
      """)

  @Argument(help: "The folder of a run, a comparison or another analysis.", completion: .directory)
  var directory: String

  @Option(
    help: ArgumentHelp(
      "\(ExportRun.Format.allCases.map(\.rawValue).joined(separator: ", ")) (that one says what to use instead).",
      valueName: "form"))
  var format = ExportRun.Format.csv

  @Option(
    help: ArgumentHelp(
      "The folder, or for a database the file, to write (default: the name of the run's folder with the form behind it).",
      valueName: "path"))
  var out: String?

  @Flag(help: "Replace an earlier export there.")
  var overwrite = false

  func run() throws {
    try ending {
      let export = ExportRun(directory: directory, format: format, output: out, overwrites: overwrite)
      try writeOutput(export.run())
    }
  }
}

extension ExportRun.Format: ExpressibleByArgument {}
