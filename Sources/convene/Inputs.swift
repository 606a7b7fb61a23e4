import ArgumentParser
import Workbench

struct Inputs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what can be varied in a scenario, with units and ranges.",
    discussion: discussed(
      """
      Resources and rules of the design, numbers that the file leaves uncertain, and constants of the model, as explore \
      varies them unless told otherwise. --all lists every key that can be set, with what may stand there.
      """,
      examples: "convene inputs our-partnership.yaml", "convene inputs our-partnership.yaml --all"))

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: ArgumentHelp("A design of the file (default: the one it describes in full).", valueName: "name"))
  var design: String?

  @Flag(help: "Every key that can be set, with what may stand there.")
  var all = false

  func run() throws {
    try ending { try writeOutput(ListInputs(file: file, design: design, listsAllKeys: all).run()) }
  }
}
