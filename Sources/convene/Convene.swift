import ArgumentParser
import Foundation
import Results
import Workbench

@main
struct ConveneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convene",
    abstract: "Try a partnership before you set it up.",
    discussion: """
      Describe the partners, what they want together and how they would work in one file; Convene plays the partnership \
      through many times and tells what it is likely to achieve, when, at what cost and with what spread.

      Start with:  convene init our-partnership.yaml
      Then:        convene our-partnership.yaml --open
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(name: "Describe", subcommands: [Init.self, Check.self, Inputs.self]),
      CommandGroup(name: "Decide", subcommands: [Run.self, Compare.self, Improve.self, Stress.self, Explore.self]),
      CommandGroup(
        name: "Read and pass on", subcommands: [Report.self, Charts.self, Replay.self, Query.self, Export.self]),
      CommandGroup(name: "Long runs", subcommands: [Resume.self, Merge.self]),
      CommandGroup(name: "Check", subcommands: [Docs.self, Reproduce.self, Verify.self, Patterns.self]),
      CommandGroup(name: "What the model rests on", subcommands: [Sizes.self, Calibrate.self, DriversCommand.self]),
    ])

  /// What a first word may be.
  static let names = configuration.subcommands.compactMap { $0._commandName } + ["help"]

  static func main() { Skins.$current.withValue(CommandLineWords()) { answer() } }

  private static func answer() {
    StandardStreams.makeSafe()
    let arguments = Typing.understood(Array(CommandLine.arguments.dropFirst()))
    if let fault = Typing.fault(in: arguments) {
      writeError("convene: \(fault)")
      Foundation.exit(Failure.Status.usage.rawValue)
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      let message = fullMessage(for: error)
      guard exitCode(for: error).rawValue == Failure.Status.usage.rawValue, !(error is ExitCode) else {
        exit(withError: error)
      }
      let asked = configuration.subcommands.first { $0._commandName == arguments.first } ?? self
      writeError(Typing.withMeantOption(message, help: helpMessage(for: asked)) + "\n")
      Foundation.exit(Failure.Status.usage.rawValue)
    }
  }
}
