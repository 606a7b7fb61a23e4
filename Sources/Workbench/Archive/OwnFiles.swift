import Foundation
import Results

/// Which files of a folder Convene wrote: only those are ever taken away or replaced.
enum OwnFiles {
  /// Files that may be there besides the tables, which the folder's own description names.
  private static let names: Set<String> = [
    RunFile.scenario, RunFile.manifest, RunFile.tallies, RunFile.report, RunFile.dataPackage, RunFile.performance,
    ExploreScenario.planFile, CalibrationFiles.page, CalibrationFiles.source, DriverFiles.page, DriverFiles.source,
    // Rows of a run that was stopped by a broken invariant, before they are described.
    Table<ReplicationRow>.replications.fileName, Table<FailureRow>.failures.fileName,
  ]
  private static let endingsOfTables = [".csv", ".csv.new", ".jsonl"]
  private static let endingsOfCharts = [".vl.json", ".svg", ".png"]
  static let replays = "replays"

  /// What is in a folder that Convene didn't write, as paths in it, in order.
  static func foreign(in folder: String) -> [String] { sorted(folder).foreign }

  /// Takes away what Convene wrote in a folder, and the folder where nothing else is left in it.
  static func remove(_ folder: String) {
    let found = sorted(folder)
    for file in found.own { unlink(folder + "/" + file) }
    // Deepest first; one that isn't empty stays.
    for directory in found.directories.reversed() { rmdir(folder + "/" + directory) }
    rmdir(folder)
  }

  /// Takes away a workshop, with what it holds: there, tables may lie that nothing describes yet.
  static func remove(workshop: String) {
    for part in [StagedDirectory.results(of: workshop), StagedDirectory.earlier(of: workshop)] {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: part)) ?? []
      where endingsOfTables.contains(where: { name.hasSuffix($0) }) { unlink(part + "/" + name) }
      remove(part)
    }
    for name in Workshop.files { unlink(workshop + "/" + name) }
    rmdir(workshop)
  }

  private struct Found {
    var own: [String] = []
    var foreign: [String] = []
    var directories: [String] = []

    mutating func add(_ inner: Found, in directory: String) {
      func placed(_ paths: [String]) -> [String] { paths.map { directory + "/" + $0 } }
      own += placed(inner.own)
      foreign += placed(inner.foreign)
      directories += [directory] + placed(inner.directories)
    }
  }

  private static func sorted(_ folder: String) -> Found {
    let tables = tables(of: folder)
    return sorted(folder) {
      names.contains($0) || tables.contains($0)
    } inside: { name in
      switch name {
      case RunFile.charts: { sorted($0) { name in endingsOfCharts.contains { name.hasSuffix($0) } } }
      case replays: { sorted($0, isOwn: { _ in false }, inside: { _ in sorted }) }
      default: nil
      }
    }
  }

  /// - Parameters:
  ///   - isOwn: whether a file of that name is Convene's.
  ///   - inside: how a folder of that name is looked into; nil where it isn't Convene's.
  private static func sorted(
    _ folder: String, isOwn: (String) -> Bool, inside: (String) -> ((String) -> Found)? = { _ in nil }
  ) -> Found {
    var found = Found()
    for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() {
      let path = folder + "/" + name
      if isFolder(path) {
        if let look = inside(name) { found.add(look(path), in: name) } else { found.foreign.append(name + "/") }
      } else if isOwn(name.hasSuffix(".new") ? String(name.dropLast(4)) : name) {
        found.own.append(name)
      } else {
        found.foreign.append(name)
      }
    }
    return found
  }

  /// The tables that the folder's description names.
  private static func tables(of folder: String) -> Set<String> {
    guard let bytes = FileManager.default.contents(atPath: folder + "/" + RunFile.dataPackage),
      let package = try? JSONDecoder().decode(DataPackage.self, from: bytes)
    else { return [] }
    return Set(package.resources.map(\.path))
  }

  /// Not a link to one: what is behind it lies elsewhere.
  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeDirectory
  }
}
