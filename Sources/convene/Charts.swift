import ArgumentParser
import Workbench

struct Charts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render the charts of a run as pictures.",
    discussion: discussed(
      """
      The pictures lie in charts/ in the folder of the run, beside the Vega-Lite specifications that they are made from.
      """,
      examples: "convene charts notebooks-output/our-partnership",
      "convene charts notebooks-output/our-partnership --format png"))

  @Argument(help: "The folder of a run.", completion: .directory)
  var directory: String

  @Option(help: "svg for print and the web, png for slides.")
  var format = DrawCharts.Format.svg

  @Option(
    help: ArgumentHelp(
      "How numbers and money are written: \(MakeReport.locales.joined(separator: ", ")).", valueName: "name"))
  var locale: String?

  func run() throws {
    try ending {
      let files = try DrawCharts(directory: directory, format: format, locale: locale).run()
      try writeOutput(files.map { $0 + "\n" }.joined())
    }
  }
}

extension DrawCharts.Format: ExpressibleByArgument {}
