import Foundation

/// A run as it lies in a folder: everything that a report is made from.
public struct RecordedRun: Sendable {
  public let manifest: Manifest
  /// The scenario file, as text.
  public let scenario: String
  /// In the order of the data package. Of the longest, the first rows.
  public let tables: [RecordedTable]

  /// What the tables are about, as their description says.
  public let title: String

  /// Tables that may be too long to be read whole, and how many bytes of each are: as many as a report shows.
  static let beginnings = ["replications": 4 << 20, "plan": 1 << 16]

  /// - Parameter read: gives the first bytes, up to a number, of the file of a name; nil where there is none.
  /// - Throws: `RecordFault` with the first thing that is wrong.
  public init(read: (_ name: String, _ most: Int) throws -> [UInt8]?) throws {
    func whole(_ name: String) throws -> [UInt8] {
      guard let bytes = try read(name, .max) else { throw RecordFault(file: name, what: RecordFault.missing) }
      return bytes
    }
    guard let manifest = Manifest(json: try whole(RunFile.manifest)) else {
      throw RecordFault(file: RunFile.manifest, what: "it was not written by Convene, or was changed")
    }
    guard manifest.version == Convene.version else {
      throw RecordFault(
        file: RunFile.manifest,
        what: "the run was made by Convene \(manifest.version); this is \(Convene.version), which has other tables")
    }
    guard manifest.shard == nil else {
      throw RecordFault(file: RunFile.manifest, what: "this is a part of a run; join the parts first (convene merge)")
    }
    guard let package = try? JSONDecoder().decode(DataPackage.self, from: Data(whole(RunFile.dataPackage))) else {
      throw RecordFault(file: RunFile.dataPackage, what: "it was not written by Convene, or was changed")
    }
    self.manifest = manifest
    title = package.title
    scenario = String(decoding: try whole(RunFile.scenario), as: UTF8.self)
    tables = try package.resources.map { schema in
      guard schema.path.utf8.allSatisfy({ $0 != UInt8(ascii: "/") }) else {
        throw RecordFault(file: RunFile.dataPackage, what: "\"\(schema.path)\" is not a file of the folder")
      }
      guard let most = Self.beginnings[schema.name] else { return try RecordedTable(schema, whole(schema.path)) }
      guard let beginning = try read(schema.path, most) else {
        throw RecordFault(file: schema.path, what: RecordFault.missing)
      }
      return try RecordedTable(schema, beginning, isBeginning: beginning.count == most)
    }
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
