/// A run as it lies in a folder: everything that a report is made from.
public struct RecordedRun: Sendable {
  public let manifest: Manifest
  /// What the tables are about, as their description says.
  public let title: String
  /// In the order of the data package. Of the longest, the first rows.
  public let tables: [RecordedTable]
  /// The scenario file, as text; nil where it isn't about one scenario.
  public let scenario: String?

  /// Tables that may be too long to be read whole, and how many bytes of each are: as many as a report shows.
  public static let beginnings = ["replications": 4 << 20, "plan": 1 << 16, "pattern_points": 1 << 16]

  public init(manifest: Manifest, title: String, tables: [RecordedTable], scenario: String?) {
    self.manifest = manifest
    self.title = title
    self.tables = tables
    self.scenario = scenario
  }

  /// Rows of the table of a name; none where the run has no such table.
  public func rows(_ table: String) -> [RecordedRow] { tables.first { $0.schema.name == table }?.rows ?? [] }
}

extension JSONValue {
  /// The value of a key of an object.
  public subscript(_ key: String) -> JSONValue? { if case .object(let object) = self { object[key] } else { nil } }

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var list: [JSONValue] { if case .list(let list) = self { list } else { [] } }
  public var object: [String: JSONValue] { if case .object(let object) = self { object } else { [:] } }
}
