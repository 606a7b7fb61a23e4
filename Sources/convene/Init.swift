import ArgumentParser
import Workbench

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented scenario file to start from.",
    discussion: discussed("", examples: "convene init", "convene init our-partnership.yaml"))

  @Argument(help: "The file to write.", completion: .file(extensions: ["yaml", "yml"]))
  var file = "partnership.yaml"

  func run() throws {
    try ending {
      try StartScenario(file: file).run()
      try writeOutput(
        """
        Wrote \(file), and beside it \(StartScenario.schema), by which editors complete and check it.
        Change it to describe your partnership, then: convene run \(file)

        """)
    }
  }
}
