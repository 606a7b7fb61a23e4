import Experiments
import Foundation
import LaneArithmetic
import PartnershipModel
import Reports
import Results

/// Runs one replication of an earlier run again, bit for bit, and tells its story.
public struct ReplayReplication: Sendable {
  public var directory: String
  public var replication: Int
  /// nil: the run's own design.
  public var design: String?

  public init(directory: String, replication: Int, design: String? = nil) {
    self.directory = directory
    self.replication = replication
    self.design = design
  }

  /// - Throws: `Failure`.
  public func run() throws -> Replayed {
    let folder = try RunFolder(directory)
    let manifest = folder.manifest
    guard (0..<manifest.replications).contains(replication) else {
      throw Failure(
        .usage, "The run has replications 0 to \(Wording.count(manifest.replications - 1)); there is no \(replication)."
      )
    }
    let source = try folder.scenario()
    let chosen = try manifest.designs.map { try source.design($0) }
    let experiment = Experiment(
      source.scenario, chosen: chosen, replications: manifest.replications, seed: manifest.seed)
    let design = try named(experiment.designs)
    let story = Cohort(Simulation(design.partnership, seed: experiment.seed)).story(ofReplication: replication)
    let lane = replication % Lane.width
    let outcomes = Outcome.allCases.map { story.record[$0][lane] }
    let recorded = try recordedOutcomes(design: design.name)
    guard recorded != nil || mayHaveNoRow(manifest) else {
      throw Failure(
        manifest.precision != nil ? .usage : .badContent,
        """
        The run's \(Table<ReplicationRow>.replications.fileName) has no row for replication \(replication) of the design \
        "\(design.name)"\(manifest.precision != nil ? ": it was precise enough before." : ".")
        """)
    }
    guard recorded == nil || recorded == outcomes.enumerated().map({ Self.cell($1, Outcome.allCases[$0].definition) })
    else {
      throw Failure(
        .brokenInvariant,
        """
        Replication \(replication) does not come out as it stands in "\(directory)". The files were changed, \
        or the run was made by another build of Convene.
        """)
    }
    let place = "\(OwnFiles.replays)/replication-\(replication)" + (self.design.map { "-" + fileName(for: $0) } ?? "")
    let words = Story(story.happenings, of: design.partnership)
    let title = "Replication \(replication) of \"\(design.name)\""
    try write(words, story.record, lane: lane, title: title, to: directory + "/" + place)
    return Replayed(
      directory: directory + "/" + place, design: design.name, replication: replication,
      attainment: story.record[.attainment][lane], isCompared: recorded != nil, story: words)
  }

  private func named(_ designs: [NamedDesign]) throws -> NamedDesign {
    guard let name = design else { return designs[0] }
    if let design = designs.first(where: { $0.name == name }) { return design }
    let names = designs.map { "  \($0.name)" }.joined(separator: "\n")
    throw Failure(.usage, "The run has no design \"\(name)\". It has:\n\(names)")
  }

  /// Whether a replication may be in no table: left out since it broke an invariant, or where a run was stopped by it.
  private func mayHaveNoRow(_ manifest: Manifest) -> Bool {
    manifest.failures != nil || FileManager.default.fileExists(atPath: directory + "/../checkpoint")
  }

  /// The outcomes of the replication as they stand in `replications.csv`, as text; nil where they don't.
  private func recordedOutcomes(design: String) throws -> [String]? {
    let path = directory + "/" + Table<ReplicationRow>.replications.fileName
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Failure(.inputMissing, "\"\(path)\" is missing or can't be opened.")
    }
    defer { try? handle.close() }
    var reader = CSVReader()
    var found: [String]?
    let key = [String(replication), Self.csvText(design)]
    while found == nil, let data = try? handle.read(upToCount: 1 << 20), !data.isEmpty {
      _ = reader.read(data) { row in
        if row.prefix(2).elementsEqual(key) { found = Array(row.dropFirst(3).prefix(Outcome.allCases.count)) }
        return found == nil
      }
    }
    return found
  }

  private static func csvText(_ text: String) -> String { read { $0.write(text: text) } }
  private static func cell(_ value: Double, _ definition: QuantityDefinition) -> String {
    read { $0.write(.number(value, isWhole: definition.isWhole)) }
  }

  /// What a cell reads as once it has been written.
  private static func read(_ write: (inout CSV) -> Void) -> String {
    var (csv, reader, text) = (CSV(), CSVReader(), "")
    write(&csv)
    csv.endRow()
    _ = reader.read(csv.bytes) { row in
      text = row[0]
      return false
    }
    return text
  }

  private func write(_ story: Story, _ record: CohortRecord, lane: Int, title: String, to path: String) throws {
    let happenings = story.happenings.enumerated().map { index, happening in
      StoryRow(number: index + 1, happening, of: story.partnership, sentence: story.sentence(happening))
    }
    let months = (0..<record.months).flatMap { month in
      Measure.allCases.map {
        ReplayedMonthRow(month: month, measure: $0.definition, value: record[$0, month: month][lane])
      }
    }
    let (storyTable, monthTable) = (Table<StoryRow>.story, Table<ReplayedMonthRow>.replayedMonths)
    let staged = try StagedDirectory(path, overwrites: true) { existing in
      FileManager.default.fileExists(atPath: existing + "/" + storyTable.fileName)
    }
    try staged.write(table: storyTable.header + storyTable.bytes(of: happenings), to: storyTable.fileName)
    try staged.write(table: monthTable.header + monthTable.bytes(of: months), to: monthTable.fileName)
    try staged.describe(title, [storyTable.schema, monthTable.schema])
    try staged.writeReport(ofRun: directory)
    try staged.finish()
  }
}

/// A replication that was run again.
public struct Replayed: Sendable {
  public let directory: String
  public let design: String
  public let replication: Int
  /// Of the joint aims at the end, 0 … 1.
  public let attainment: Double
  /// Whether it stands in the run's tables; those that broke an invariant don't.
  public let isCompared: Bool
  public let story: Story

  public var text: String {
    """
    Replication \(replication) of "\(design)" attained \(Wording.percent(attainment)) of the joint aims.
    \(isCompared ? "It came out again to the last digit." : "It stands in no table to compare it with.")

    \(story.happenings.isEmpty ? "Nothing in it is worth telling." : story.text)

    Files: \(directory)
    Open in a browser: \(directory)/\(RunFile.report)

    """
  }
}
