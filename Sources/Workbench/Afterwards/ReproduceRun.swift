import Foundation
import Results

/// Carries out again what a folder says it came from, elsewhere, and says whether the same bytes come out.
public struct ReproduceRun: Sendable {
  /// The folder of a run, a comparison or another analysis; also one of another version of Convene.
  public var directory: String
  /// nil: one a core.
  public var threads: Int?

  public init(directory: String, threads: Int? = nil) {
    self.directory = StagedDirectory.withoutLastSlash(directory)
    self.threads = threads
  }

  /// - Throws: `Failure` where the folder doesn't say what it came from, or that can't be carried out.
  public func run() throws -> Reproduced {
    guard let bytes = FileManager.default.contents(atPath: directory + "/" + RunFile.manifest),
      let manifest = Manifest(json: [UInt8](bytes))
    else {
      throw Failure(.inputMissing, "\"\(directory)\" is not the folder of a run: it has no \(RunFile.manifest).")
    }
    guard let bytes = FileManager.default.contents(atPath: directory + "/" + RunFile.dataPackage),
      let package = try? JSONDecoder().decode(DataPackage.self, from: bytes)
    else { throw Failure(.inputMissing, "\"\(directory)\" has no \(RunFile.dataPackage), which names its tables.") }
    let desk = NSTemporaryDirectory() + "convene-again-" + UUID().uuidString
    guard mkdir(desk, 0o700) == 0 else { throw Failure.writing(desk, errno) }
    defer { try? FileManager.default.removeItem(atPath: desk) }
    try carryOut(manifest.command, into: desk + "/again")
    let differences = package.resources.filter { !$0.path.contains("/") }.compactMap { table in
      Self.line(in: directory + "/" + table.path, notIn: desk + "/again/" + table.path).map { (table.path, $0) }
    }
    return Reproduced(
      directory: directory, version: manifest.version, tables: package.resources.count,
      differences: differences.map { Reproduced.Difference(table: $0.0, line: $0.1) })
  }

  /// Runs the command of a manifest where its files are: in the folder, if that has its scenario, or else here.
  private func carryOut(_ command: String, into output: String) throws {
    var words = Self.words(of: command)
    guard words.count > 1, words[0] == "convene", let place = words.lastIndex(of: optionWord("out")),
      place + 1 < words.count
    else {
      throw Failure(
        .badContent, "\"\(directory)/\(RunFile.manifest)\" names no command that could be carried out again.")
    }
    words[place + 1] = output
    if let threads { words += [optionWord("threads"), String(threads)] }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Installation.program)
    process.arguments = Array(words.dropFirst())
    if FileManager.default.fileExists(atPath: directory + "/" + RunFile.scenario) {
      process.currentDirectoryURL = URL(fileURLWithPath: directory)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let complaints = Pipe()
    // Whoever watches sees how far it is; otherwise what it complains of is kept, to be told.
    let isWatched = isatty(STDERR_FILENO) == 1
    if !isWatched { process.standardError = complaints }
    do { try process.run() } catch { throw Failure(.brokenInvariant, "Convene can't start itself again.") }
    let told = isWatched ? nil : try? complaints.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    guard [0, 1].contains(process.terminationStatus), FileManager.default.fileExists(atPath: output) else {
      let words = told.map { String(decoding: $0, as: UTF8.self) } ?? ""
      throw Failure(
        Failure.Status(rawValue: process.terminationStatus) ?? .brokenInvariant,
        "\"\(directory)\" can't be made again by: \(command)\n\(words)")
    }
  }

  /// The first line, from 1, that isn't the same in both files; nil where they are the same.
  private static func line(in one: String, notIn other: String) -> Int? {
    let files = [one, other].map { FileHandle(forReadingAtPath: $0) }
    defer { for file in files { try? file?.close() } }
    var line = 1
    while true {
      let pieces = files.map { (try? $0?.read(upToCount: 1 << 20)) ?? Data() }
      if pieces[0] != pieces[1] {
        let same = zip(pieces[0], pieces[1]).prefix { $0 == $1 }
        return line + same.reduce(0) { $0 + ($1.0 == 10 ? 1 : 0) }
      }
      guard !pieces[0].isEmpty, files.allSatisfy({ $0 != nil }) else { return files.contains(nil) ? line : nil }
      line += pieces[0].reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
    }
  }

  /// The words of a command as `quotedForShell` wrote them.
  static func words(of command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var rest = command[...]
    while let character = rest.popFirst() {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case "\\" where !isQuoted: word = (word ?? "") + String(rest.popFirst() ?? "\\")
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

/// What came of doing something again.
public struct Reproduced: FinishedWork {
  public struct Difference: Sendable, Hashable {
    /// The table's file.
    public let table: String
    /// The first line that differs, from 1.
    public let line: Int
  }

  public let directory: String
  /// Of the Convene that made the folder.
  public let version: String
  public let tables: Int
  public let differences: [Difference]

  public var text: String {
    let versions =
      version == Convene.version
      ? "Convene \(version), which made it" : "Convene \(Convene.version); it was made by Convene \(version)"
    guard !differences.isEmpty else {
      return "Same bytes: all \(tables) tables of \"\(directory)\" came out again with \(versions).\n"
    }
    return
      "Not the same: \(differences.count) of \(tables) tables of \"\(directory)\" came out otherwise with \(versions).\n"
      + differences.map { "  \($0.table) differs from line \($0.line) on\n" }.joined()
  }

  /// - Throws: `Failure` where other bytes came out.
  public func checkRequirement() throws {
    guard !differences.isEmpty else { return }
    throw Failure(
      .answerIsNo,
      version == Convene.version
        ? "The tables were changed since, or made by another build of Convene."
        : "Other versions may come to other results.")
  }
}
