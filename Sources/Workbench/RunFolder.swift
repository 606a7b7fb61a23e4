import Foundation
import Results

/// The folder of a run, a comparison or another analysis, whose tables are read back one row at a time.
struct RunFolder {
  let path: String
  let manifest: Manifest
  /// In the order of the data package.
  let tables: [TableSchema]
  let description: [UInt8]

  /// - Throws: `Failure` that names the file, where the folder isn't one or isn't of this version.
  init(_ path: String) throws {
    self.path = StagedDirectory.withoutLastSlash(path)
    func content(_ name: String) -> [UInt8]? {
      FileManager.default.contents(atPath: path + "/" + name).map { [UInt8]($0) }
    }
    guard let bytes = content(RunFile.manifest) else {
      let isUnderWay = [path, path + Workshop.suffix].contains {
        FileManager.default.fileExists(atPath: $0 + "/results/" + RunFile.manifest)
      }
      throw Failure(
        .inputMissing,
        isUnderWay
          ? "\"\(path)\" was stopped before its end; convene resume \(quotedForShell(path)) goes on with it."
          : "\"\(path)\" is not the folder of a run: it has no \(RunFile.manifest).")
    }
    guard let manifest = Manifest(json: bytes) else {
      throw Failure(.badContent, "\"\(path)/\(RunFile.manifest)\" was not written by Convene, or was changed.")
    }
    guard manifest.version == Convene.version else {
      throw Failure(
        .badContent,
        "\"\(path)/\(RunFile.manifest)\": made by Convene \(manifest.version); this is \(Convene.version), which has other tables."
      )
    }
    guard let description = content(RunFile.dataPackage) else {
      throw Failure(.inputMissing, "\"\(path)\" has no \(RunFile.dataPackage), which describes its tables.")
    }
    guard let package = try? JSONDecoder().decode(DataPackage.self, from: Data(description)),
      package.resources.allSatisfy({ !$0.path.contains("/") && !$0.schema.fields.isEmpty })
    else {
      throw Failure(.badContent, "\"\(path)/\(RunFile.dataPackage)\" was not written by Convene, or was changed.")
    }
    self.manifest = manifest
    self.description = description
    tables = package.resources
  }

  /// Reads a table from its first row to its last.
  ///
  /// - Throws: `Failure` that names the file and the row, where it isn't as described; or what `handle` throws.
  func read(_ table: TableSchema, handle: (_ row: Int, _ cells: [Cell]) throws -> Void) throws {
    let file = path + "/" + table.path
    guard let input = FileHandle(forReadingAtPath: file) else {
      throw Failure(.inputMissing, "\"\(file)\" is missing or can't be opened.")
    }
    defer { try? input.close() }
    var reader = RowReader(table)
    do {
      while let data = try? input.read(upToCount: 1 << 20), !data.isEmpty {
        try reader.read([UInt8](data), handle: handle)
      }
      try reader.finish()
    } catch let fault as RecordFault {
      throw Failure(.badContent, "\"\(file)\", row \(fault.row ?? 1): \(fault.what).")
    }
  }
}
