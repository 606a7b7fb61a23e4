import ArgumentParser
import Workbench

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Join the parts of a run that were done apart.",
    discussion: discussed(
      """
      Each part comes from convene run with --shard, on any machine. Together they make the same files as one run of \
      the whole. Parts that are missing, there twice or of another run are named and nothing is written; with --as-part, \
      parts that follow each other become a larger part.
      """,
      examples: "convene merge part-1 part-2 --out whole", "convene merge part-1 part-2 --as-part --out first-half"))

  @Argument(help: "The folders of the parts, in any order.", completion: .directory)
  var directories: [String]

  @Option(help: ArgumentHelp("Folder for the results.", valueName: "dir"))
  var out: String

  @Flag(help: "Make a larger part of parts that aren't all, to be joined to the others later.")
  var asPart = false

  @Flag(help: "Replace an earlier run in that folder.")
  var overwrite = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func run() throws {
    try ending {
      let merged = try MergeParts(directories: directories, output: out, overwrites: overwrite, makesPart: asPart).run()
      if !quiet { try writeOutput(merged.text) }
    }
  }
}
