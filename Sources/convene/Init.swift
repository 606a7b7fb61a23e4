import ArgumentParser
import Workbench

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write a commented scenario file to start from.")

  @Argument(help: "The file to write.", completion: .file(extensions: ["yaml", "yml"]))
  var file = "partnership.yaml"

  func run() throws {
    try ending {
      try StartScenario(file: file).run()
      try writeOutput("Wrote \(file). Change it to describe your partnership, then: convene run \(file)\n")
    }
  }
}
