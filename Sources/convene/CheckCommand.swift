import ArgumentParser
import Workbench

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look for faults in a scenario file without running it.",
    discussion: discussed(
      """
      Every fault is listed at once, with its place. The exit code is 65 where there are any. What is doubtful but allowed is \
      listed too, with exit code 0.
      """,
      examples: "convene check our-partnership.yaml", "convene check scenarios/minimal.yaml"))

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  func run() throws {
    try ending { try writeOutput(CheckScenario(file: file).run()) }
  }
}
