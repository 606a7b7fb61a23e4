import ArgumentParser
import Workbench

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell the story of one replication of a run: who left, what was decided, who fell short.",
    discussion: discussed(
      """
      The replication runs again to the last digit, which is checked against replications.csv. Its story and its \
      months are written to replays/replication-K/ in the run's folder.
      """,
      examples: "convene replay notebooks-output/our-partnership --replication 3227",
      "convene replay our-results --replication 7 --design \"no partnership\""))

  @Argument(help: "The folder of a run.", completion: .directory)
  var directory: String

  @Option(help: ArgumentHelp("Number of the replication, from 0.", valueName: "k"))
  var replication: Int

  @Option(help: ArgumentHelp("A design of the run (default: the one it is about).", valueName: "name"))
  var design: String?

  func run() throws {
    try ending {
      let replayed = try ReplayReplication(directory: directory, replication: replication, design: design).run()
      try writeOutput(replayed.text)
    }
  }
}
