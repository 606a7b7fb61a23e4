import ArgumentParser
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
      Then:        convene run our-partnership.yaml
      """,
    version: version,
    subcommands: [
      Run.self, Compare.self, Improve.self, Stress.self, Explore.self, Resume.self, Merge.self, Check.self, Init.self,
      Replay.self, Query.self, Export.self, Report.self, Charts.self, Patterns.self, Calibrate.self, Verify.self,
      DriversCommand.self,
    ])

  static func main() {
    StandardStreams.makeSafe()
    main(nil)
  }
}
