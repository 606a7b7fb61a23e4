import ArgumentParser
import Workbench

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the report of a run again: one page with the answer, charts and tables.",
    discussion: discussed(
      """
      Every run has report.html in its folder already. This makes it again from the other files, for another reader's \
      locale or with charts that could not be drawn then. Of several folders it makes one page that puts them side by \
      side. It is one file that needs nothing beside it and no network.
      """,
      examples: "convene report notebooks-output/our-partnership --locale de-DE",
      "convene report this-year last-year --out side-by-side.html"))

  @Argument(help: "The folders of one or more runs.", completion: .directory)
  var directories: [String]

  @Option(
    help: ArgumentHelp(
      "The file to write (default: report.html in the folder of the run, or here for several).", valueName: "file"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "How numbers and money are written: \(MakeReport.locales.joined(separator: ", ")).", valueName: "name"))
  var locale: String?

  @Flag(help: "Open it in a browser.")
  var open = false

  func run() throws {
    try ending {
      let written = try MakeReport(directories: directories, output: out, locale: locale).run()
      try writeOutput(written)
      if open, let page = written.split(separator: "\n").first { Browser.open(String(page)) }
    }
  }
}
