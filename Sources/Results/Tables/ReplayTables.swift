import PartnershipModel

/// A line of one replication's story.
public struct StoryRow: Sendable {
  public let number: Int
  public let happening: Happening
  public let partner: String?
  public let aim: String?
  public let sentence: String

  public init(number: Int, _ happening: Happening, of partnership: Partnership, sentence: String) {
    self.number = number
    self.happening = happening
    partner = happening.partner.map { partnership.partners[$0].id }
    aim = happening.aim.map { partnership.aims[$0].id }
    self.sentence = sentence
  }
}

extension Table<StoryRow> {
  /// `story.csv` of a replay.
  public static let story = Table(
    name: "story", title: "What happened in one replication, in order",
    columns: [
      .key("number", "Place in the story, from 1.", whole: \.number),
      Column("month", .integer, unit: "months", "Month of the run.") { .whole($0.happening.month) },
      Column("kind", .string, "What kind of thing happened.") { .text($0.happening.kind.rawValue) },
      Column("partner", .string, "Key of the partner that it happened to.") { $0.partner.map(Cell.text) ?? .missing },
      Column("aim", .string, "Key of the aim that it is about.") { $0.aim.map(Cell.text) ?? .missing },
      .statistic("amount", "What the kind counts, usually a share.", value: \.happening.amount),
      Column("sentence", .string, "The same in words.") { .text($0.sentence) },
    ])
}

/// One measure in one month of one replication.
public struct ReplayedMonthRow: Sendable {
  public let month: Int
  public let measure: QuantityDefinition
  public let value: Double

  public init(month: Int, measure: QuantityDefinition, value: Double) {
    self.month = month
    self.measure = measure
    self.value = value
  }
}

extension Table<ReplayedMonthRow> {
  /// `months.csv` of a replay.
  public static let replayedMonths = Table(
    name: "months", title: "Every measure of one replication, month by month",
    columns: [
      .key("month", unit: "months", "Month of the run; 0 is the start.", whole: \.month),
      .key("measure", "What is measured.", text: \.measure.name),
      Column("unit", .string, "Unit of the value.") { .text($0.measure.unit.rawValue) },
      .statistic("value", "Its value in this replication.", value: \.value),
    ])
}
