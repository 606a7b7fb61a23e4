import ArgumentParser
import Workbench

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the report of a run again: one page with the answer, charts and tables.",
    discussion: """
      Every run has report.html in its folder already. This makes it again from the other files, for another reader's \
      locale or with charts that could not be drawn then. It is one file that needs nothing beside it and no network.
      """)

  @Argument(help: "The folder of a run.", completion: .directory)
  var directory: String

  @Option(
    help: ArgumentHelp(
      "How numbers and money are written: \(MakeReport.locales.joined(separator: ", ")).", valueName: "name"))
  var locale: String?

  func run() throws {
    try ending { try writeOutput(MakeReport(directory: directory, locale: locale).run()) }
  }
}
