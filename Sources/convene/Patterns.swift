import ArgumentParser
import Workbench

struct Patterns: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try whether the model shows what is known of partnerships.",
    discussion: discussed(
      """
      Runs each pattern of the catalogue, which is part of the program, or those that are named, as a paired experiment at \
      many points of a hypercube of everything that it doesn't set, and says which the model shows. Write your own in the \
      same form. Ends with exit code 1 where fewer than four fifths of all, three quarters of the emergent, or nine tenths \
      of the strong pass; or, with --passes, where one of those that are listed doesn't.
      """,
      examples: "convene patterns", "convene patterns our-pattern.yaml --points 100"))

  @Argument(help: "Pattern files, or folders of them (default: the catalogue).", completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp("Points of the hypercube, 5 to 1,000.", valueName: "n"))
  var points = TryPatterns.defaultPoints

  @Option(help: ArgumentHelp("How often to play each condition through at each point.", valueName: "n"))
  var replications = TryPatterns.defaultReplications

  @Option(help: ArgumentHelp("Starting point of the random numbers (default: 2004).", valueName: "s"))
  var seed: UInt64 = 2004

  @Option(help: ArgumentHelp("Folder for the results (default: notebooks-output/patterns).", valueName: "dir"))
  var out: String?

  @Option(
    help: ArgumentHelp("A list of the patterns that have to pass, a key a line.", valueName: "file"),
    completion: .file())
  var passes: String?

  @Flag(help: "Replace an earlier run in that folder.")
  var overwrite = false

  @OptionGroup var computing: Computing

  func run() throws {
    try computing.show { progress in
      try TryPatterns(
        files: files, points: points, replications: replications, seed: seed, threads: computing.threads,
        output: out, overwrites: overwrite, passes: passes
      ).run(isCancelled: { Interruption.isAsked }, progress: progress)
    }
  }
}
