import Foundation

/// The description of all tables of a run, after the Frictionless Data Package and Table Schema (specs.frictionlessdata.io).
public struct DataPackage: Codable, Sendable {
  public var profile = "tabular-data-package"
  public var name: String
  public var title: String
  public var description: String
  public var resources: [TableSchema]

  public init(title: String, tables: [TableSchema]) {
    name = "convene-run"
    self.title = title
    description = """
      Replications of a simulated partnership by Convene \(Convene.version). Rows stand in the order of their keys; \
      designs, measures, aims and partners in the order of the scenario. Text that a spreadsheet would take for a \
      formula has an apostrophe in front.
      """
    resources = tables
  }
}

public struct TableSchema: Codable, Sendable {
  public struct Field: Codable, Sendable {
    public var name: String
    public var type: String
    public var description: String
    /// Not part of the standard, which allows further properties.
    public var unit: String?
    /// The column that says, row by row, which unit the numbers are in; no part of the standard either.
    public var unitColumn: String?
    public var constraints: Constraints?

    init(
      name: String, type: String, description: String, unit: String, unitColumn: String? = nil,
      constraints isRequired: Bool
    ) {
      self.name = name
      self.type = type
      self.description = description
      self.unit = unit.isEmpty ? nil : unit
      self.unitColumn = unitColumn
      constraints = isRequired ? Constraints(required: true) : nil
    }
  }
  /// What is so of every cell of a column.
  public struct Constraints: Codable, Sendable, Hashable {
    /// Whether none is empty.
    public var required: Bool?
    /// The lowest and highest number there is.
    public var minimum: Double?
    public var maximum: Double?
    /// All the words there are.
    public var `enum`: [String]?

    public init(
      required: Bool? = nil, minimum: Double? = nil, maximum: Double? = nil, `enum`: [String]? = nil
    ) {
      self.required = required
      self.minimum = minimum
      self.maximum = maximum
      self.enum = `enum`
    }
  }
  public struct Schema: Codable, Sendable {
    public var fields: [Field]
    public var primaryKey: [String]
    public var missingValues = [""]
  }

  public var profile = "tabular-data-resource"
  public var name: String
  public var path: String
  public var title: String
  public var format = "csv"
  public var mediatype = "text/csv"
  public var encoding = "utf-8"
  /// Length of the file, after the standard.
  public var bytes: Int?
  /// By what its lines are known again. Not part of the standard, which allows further properties.
  public var lineMarks: LineMarks?
  public var schema: Schema

  init(name: String, path: String, title: String, fields: [Field], primaryKey: [String]) {
    self.name = name
    self.path = path
    self.title = title
    schema = Schema(fields: fields, primaryKey: primaryKey)
  }
}

/// JSON for people and machines alike: keys sorted, one line an entry, a newline at the end.
public func json(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return [UInt8](try encoder.encode(value)) + [10]
}
