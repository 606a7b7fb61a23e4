import Experiments
import Foundation
import Results

/// The folder of something under way: beside its target, of that name with `.unfinished` behind it, for one process at a time.
///
/// It holds the results so far, what was asked for, and what is needed to go on: a checkpoint of a run or the journal of an
/// analysis.
final class Workshop {
  static let suffix = ".unfinished"
  static let checkpoint = "checkpoint"
  static let journal = "journal"
  private static let requestFile = "request.json"
  /// What lies in it besides the results and what they replace.
  static let files = [checkpoint, checkpoint + ".new", journal, requestFile, requestFile + ".new"]

  /// What was asked for that is no part of the results.
  struct Request: Codable {
    /// The scenario file, from the root.
    var file: String
    var overwrites: Bool
    /// nil for a run.
    var analysis: AnalysisRequest?

    init(file: String, overwrites: Bool, analysis: AnalysisRequest? = nil) {
      self.file = URL(fileURLWithPath: file).path
      self.overwrites = overwrites
      self.analysis = analysis
    }
  }

  let request: Request
  let directory: StagedDirectory
  private let lock: FolderLock

  /// Where what is under way for a target lies.
  static func location(of path: String) throws -> String {
    let target = try StagedDirectory.location(path).path
    return target.hasSuffix(suffix) ? target : target + suffix
  }

  func path(of part: String) -> String { directory.workshop + "/" + part }

  /// Makes a workshop, where none is there that may not be thrown away; it can be gone on with once it has its manifest.
  ///
  /// - Parameter prepare: puts in what is needed to go on.
  /// - Throws: `Failure`; then there is no workshop.
  init(
    for output: String, _ request: Request, _ source: ScenarioSource, _ manifest: Manifest,
    prepare: (Workshop) throws -> Void = { _ in }
  ) throws {
    try StagedDirectory.checkTarget(output, overwrites: request.overwrites)
    let workshop = try Self.location(of: output)
    guard try StagedDirectory.location(output).path != workshop else {
      throw Failure(
        .usage, "\"\(output)\": names that end in \(Self.suffix) are for runs under way. Name another folder.")
    }
    let parent = URL(fileURLWithPath: workshop).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    let beginning = try FolderLock(waitingFor: parent)
    defer { withExtendedLifetime(beginning) {} }
    Leftovers.clear(in: parent)
    try Self.clear(workshop, of: output, overwrites: request.overwrites)
    self.request = request
    directory = try StagedDirectory(making: workshop, for: output, overwrites: request.overwrites)
    do {
      lock = try FolderLock(workshop)
      try directory.write(source.bytes, to: RunFile.scenario)
      try OutputFile.write(json(request), to: path(of: Self.requestFile))
      try prepare(self)
      // Last: with it, it can be gone on with.
      try directory.write(json(manifest), to: RunFile.manifest)
    } catch {
      OwnFiles.remove(workshop: workshop)
      throw error
    }
  }

  /// Goes back to something that was stopped.
  ///
  /// - Throws: `Failure` where there is nothing.
  init(resuming path: String) throws {
    let workshop = try Self.location(of: path)
    let path = StagedDirectory.withoutLastSlash(path)
    let output = path.hasSuffix(Self.suffix) ? String(path.dropLast(Self.suffix.count)) : path
    lock = try FolderLock(workshop)
    guard
      let request = try? JSONDecoder().decode(Request.self, from: Data(Self.content(Self.requestFile, of: workshop)))
    else { throw Self.damaged(workshop) }
    self.request = request
    directory = try StagedDirectory(existing: workshop, for: output, overwrites: request.overwrites)
    try StagedDirectory.checkTarget(output, overwrites: request.overwrites)
  }

  /// What it was begun with, made sure that this is still so.
  ///
  /// - Throws: `Failure` where version or scenario aren't what they were.
  func checkedManifest() throws -> Manifest {
    guard let manifest = Manifest(json: try content("results/" + RunFile.manifest)) else { throw damaged }
    guard manifest.version == Convene.version else {
      throw refusal("it was begun by Convene \(manifest.version) and this is \(Convene.version)")
    }
    // The copy that it goes by, and the file that this was made from, where that is still there.
    let copy = directory.results + "/" + RunFile.scenario
    for (file, name) in [(copy, "its copy of the scenario"), (request.file, request.file)] where Self.isFile(file) {
      guard let scenario = try? ScenarioSource(file), let configuration = try? scenario.configuration() else {
        throw refusal("\(name) was changed and has faults now")
      }
      if let difference = configuration.difference(from: manifest.configuration ?? .null) {
        throw refusal("\(name) was changed: \(difference)")
      }
    }
    return manifest
  }

  func content(_ name: String) throws -> [UInt8] { try Self.content(name, of: directory.workshop) }

  /// Whether there is still something to go on with; not where the folder has vanished.
  var canBeResumed: Bool { FileManager.default.fileExists(atPath: path(of: "results/" + RunFile.manifest)) }

  var damaged: Failure { Self.damaged(directory.workshop) }

  func refusal(_ difference: String) -> Failure {
    Failure(
      .badContent,
      """
      The run can't be gone on with, since \(difference). Put back what it was, or begin again with \(optionWord("overwrite")).
      """)
  }

  /// Takes everything away again.
  func abandon() { OwnFiles.remove(workshop: directory.workshop) }

  private static func content(_ name: String, of workshop: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: workshop + "/" + name) else {
      throw Failure(
        .badContent,
        "\"\(workshop)\" can't be gone on with: it has no \(name). Begin again with \(optionWord("overwrite")).")
    }
    return [UInt8](data)
  }

  private static func damaged(_ workshop: String) -> Failure {
    Failure(
      .badContent, "\"\(workshop)\" can't be gone on with: it is damaged. Begin again with \(optionWord("overwrite")).")
  }

  private static func isFile(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeRegular
  }

  /// Makes room for something new.
  private static func clear(_ workshop: String, of output: String, overwrites: Bool) throws {
    guard let content = try? FileManager.default.contentsOfDirectory(atPath: workshop) else { return }
    guard Set(files + ["results", "earlier"]).isSuperset(of: content) else { throw inTheWay(workshop) }
    let lock = try FolderLock(workshop)
    defer { withExtendedLifetime(lock) {} }
    // Killed before it had begun, or after it had ended: nothing is lost. A target on its way is put back.
    let isUnderWay = FileManager.default.fileExists(atPath: workshop + "/results/" + RunFile.manifest)
    guard overwrites || !isUnderWay else {
      throw Failure(
        .cannotWrite,
        """
        "\(output)" has a run that was stopped before its end. To go on with it: \(commandWord("resume")) \
        \(quotedForShell(output)). To begin again, add \(optionWord("overwrite")); or name another folder with \(optionWord("out")).
        """)
    }
    Leftovers.clear(workshop, of: try StagedDirectory.location(output).path)
    guard !FileManager.default.fileExists(atPath: workshop) else { throw inTheWay(workshop) }
  }

  private static func inTheWay(_ workshop: String) -> Failure {
    Failure(.cannotWrite, "\"\(workshop)\" is in the way: it holds something other than an unfinished run of Convene.")
  }
}
