import ArgumentParser
import Workbench

struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the documentation in a browser, from disk.",
    discussion: discussed(
      "The tutorial, the scenario format, the analyses and the model itself. --print only says where they lie.",
      examples: "convene docs", "convene docs --print"))

  @Flag(name: .customLong("print"), help: "Only say where the first page lies.")
  var onlySaysWhere = false

  func run() throws {
    try ending {
      let page = try Documentation.firstPage()
      try writeOutput(page + "\n")
      if !onlySaysWhere { Browser.open(page) }
    }
  }
}
