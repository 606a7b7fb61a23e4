import Ensembles
import Experiments
import Foundation
import Results

/// Joins the parts of a run, done anywhere and in any order, into the same bytes as if it had been done in one go.
public struct MergeParts: Sendable {
  /// Folders of parts that `RunScenario` has written, in any order.
  public var directories: [String]
  public var output: String
  public var overwrites: Bool
  /// Whether parts that follow each other but aren't all become a larger part, to be joined to the others later.
  public var makesPart: Bool

  public init(directories: [String], output: String, overwrites: Bool = false, makesPart: Bool = false) {
    self.directories = directories
    self.output = output
    self.overwrites = overwrites
    self.makesPart = makesPart
  }

  /// A part as it lies on the disk.
  private struct Part {
    let directory: String
    let folder: RunFolder
    let manifest: Manifest
    let scenario: [UInt8]
    let plan: RunPlan

    init(_ directory: String) throws {
      self.directory = directory
      folder = try RunFolder(directory)
      manifest = folder.manifest
      guard manifest.shard != nil else {
        throw Failure(.badContent, "\"\(directory)\" is a whole run, not a part of one.")
      }
      let source = try folder.scenario()
      scenario = source.bytes
      plan = try RunPlan(manifest, source)
    }

    func tallies() throws -> TallyFile {
      guard let data = FileManager.default.contents(atPath: directory + "/" + RunFile.tallies) else {
        throw Failure(.inputMissing, "\"\(directory)\" has no \(RunFile.tallies), without which it can't be joined.")
      }
      do {
        let file = try TallyFile([UInt8](data), manifest: manifest, experiment: plan.experiment)
        guard file.gathering.blocks == plan.blocks else { throw TallyFile.Fault.damaged }
        return file
      } catch TallyFile.Fault.differs(let difference) {
        throw Failure(.badContent, "\"\(directory)\" was changed: in its \(RunFile.tallies) \(difference).")
      } catch is TallyFile.Fault {
        throw Failure(.badContent, "\"\(directory)/\(RunFile.tallies)\" is damaged.")
      }
    }

    /// What is common to all parts.
    var whole: Manifest { manifest(of: nil) }

    func manifest(of shard: Shard?) -> Manifest {
      Manifest(
        plan.experiment, title: manifest.title, shard: shard, leavesOutBroken: plan.leavesOutBroken,
        configuration: manifest.configuration)
    }
  }

  /// - Throws: `Failure` where a part is missing, there twice, or not of the same run.
  public func run() throws -> FinishedRun {
    guard !directories.isEmpty else { throw Failure(.usage, "Name the folders of the parts.") }
    let parts = try directories.map(Part.init).sorted {
      ($0.plan.blocks.lowerBound, $0.plan.blocks.upperBound) < ($1.plan.blocks.lowerBound, $1.plan.blocks.upperBound)
    }
    try checkThatTheyMatch(parts)
    let shard = try joinedShard(parts)
    let whole = try RunPlan(parts[0].manifest(of: shard), parts[0].plan.source)
    let directory = try StagedDirectory(output, overwrites: overwrites)
    var gathering = Gathering(whole.experiment, from: whole.blocks.lowerBound)
    let replications = try directory.file(Table<ReplicationRow>.replications.fileName)
    try replications.write(Table<ReplicationRow>.replications.header)
    let failures = whole.leavesOutBroken ? try directory.file(Table<FailureRow>.failures.fileName) : nil
    try failures?.write(Table<FailureRow>.failures.header)
    var performances: [Performance] = []
    for part in parts {
      let tallies = try part.tallies()
      gathering.join(tallies.gathering)
      try copy(part, Table<ReplicationRow>.replications, length: tallies.replicationRows.bytes, to: replications)
      if let failures { try copy(part, Table<FailureRow>.failures, length: tallies.failureRows.bytes, to: failures) }
      let performance = FileManager.default.contents(atPath: part.directory + "/" + RunFile.performance)
      performances += performance.flatMap { try? JSONDecoder().decode(Performance.self, from: $0) }.map { [$0] } ?? []
    }
    try directory.finish(replications)
    if let failures { try directory.finish(failures) }
    let findings = gathering.findings
    if shard != nil {
      let tallies = TallyFile(
        manifest: whole.manifest, gathering: gathering, replicationRows: Seal(replications.marker),
        failureRows: failures.map { Seal($0.marker) } ?? .nothing, preciseSince: 0)
      try directory.write(tallies.bytes, to: RunFile.tallies)
    }
    try directory.write(findings, whole.manifest, whole.source)
    try directory.write(json(Performance.together(performances)), to: RunFile.performance)
    try directory.finish()
    return FinishedRun(
      directory: output, manifest: whole.manifest, findings: findings, part: shard.map { _ in whole.replications })
  }

  private func checkThatTheyMatch(_ parts: [Part]) throws {
    let first = parts[0]
    for part in parts.dropFirst() {
      let words = "\"\(part.directory)\" and \"\(first.directory)\" are not parts of the same run"
      if let difference = part.whole.difference(from: first.whole) {
        throw Failure(.badContent, "\(words): in the first, \(difference).")
      }
      guard part.scenario == first.scenario else {
        throw Failure(.badContent, "\(words): the words of their scenario files differ, if not their content.")
      }
    }
  }

  /// What the parts are together: nil where that is the whole.
  ///
  /// - Throws: `Failure` where a part is missing or there twice.
  private func joinedShard(_ parts: [Part]) throws -> Shard? {
    var missing: [String] = []
    func miss(_ from: Int, _ to: Int) {
      let end = min(to * Ensemble.blockSize, parts[0].plan.experiment.replications)
      if from < to { missing.append("\(from * Ensemble.blockSize) to \(end - 1)") }
    }
    var next = 0
    var last: Part?
    for part in parts {
      let blocks = part.plan.blocks
      if let last,
        blocks.lowerBound < next || (blocks == last.plan.blocks && part.manifest.shard == last.manifest.shard)
      {
        let how = part.manifest.shard == last.manifest.shard ? "are the same part" : "overlap"
        throw Failure(
          .badContent,
          """
          "\(last.directory)" (part \(last.manifest.shard ?? "")) and "\(part.directory)" (part \
          \(part.manifest.shard ?? "")) \(how). Leave one of them out.
          """)
      }
      miss(next, blocks.lowerBound)
      next = max(next, blocks.upperBound)
      last = part
    }
    miss(next, Ensemble.blocks(of: parts[0].plan.experiment.replications))
    if missing.isEmpty { return nil }
    let joined = Shard(joining: parts.compactMap(\.plan.shard))
    guard makesPart, let joined else {
      let remedy =
        makesPart
        ? " What becomes a larger part has to follow each other without a gap."
        : joined == nil
          ? "" : " To make a larger part of these, which is joined to the others later, add \(optionWord("as-part"))."
      throw Failure(
        .badContent,
        """
        Parts are missing: replications \(missing.joined(separator: ", ")). There are \
        \(parts.map { "\($0.manifest.shard ?? "") (\"\($0.directory)\")" }.joined(separator: ", ")).\
        \(remedy)
        """)
    }
    return joined
  }

  /// Appends the rows of a part's table, made sure that they are what was written.
  private func copy<Row>(_ part: Part, _ table: Table<Row>, length: Int, to output: OutputFile) throws {
    guard let schema = try part.folder.description().package.resources.first(where: { $0.name == table.name }) else {
      throw Failure(.badContent, "\"\(part.directory)/\(RunFile.dataPackage)\" doesn't describe \(table.fileName).")
    }
    let before = output.size
    var header = table.header[...]
    try part.folder.stream(schema) { bytes in
      let names = min(header.count, bytes.count)
      guard bytes.prefix(names) == header.prefix(names) else { throw changed(part, table) }
      header = header.dropFirst(names)
      try output.write(Array(bytes.dropFirst(names)))
    }
    guard output.size - before == length - table.header.count else { throw changed(part, table) }
  }

  private func changed<Row>(_ part: Part, _ table: Table<Row>) -> Failure {
    Failure(
      .badContent,
      "\"\(part.directory)/\(table.fileName)\" was changed: it isn't as long as it was, or has other columns.")
  }
}
