import Experiments
import Foundation
import Results

/// A run on the disk while it goes on: beside its target, in a folder of that name with `.unfinished` behind it.
///
/// Every now and then the tables that grow are made safe and then a checkpoint is put in the place of the one before:
/// everything gathered, and how long the tables were. Whoever goes on cuts the tables to those lengths.
final class UnfinishedRun {
  static let suffix = ".unfinished"
  private static let parts: Set<String> = ["results", "earlier", "checkpoint", "checkpoint.new", "request.json"]

  /// What a run was asked for that is no part of its results.
  struct Request: Codable {
    /// The scenario file, from the root.
    var file: String
    var overwrites: Bool
  }

  let plan: RunPlan
  let directory: StagedDirectory
  /// As of the last checkpoint.
  let start: TallyFile
  let replications: OutputFile
  let failures: OutputFile?
  private let lock: FolderLock

  /// Where the unfinished run of a target lies.
  static func workshop(of path: String) throws -> String {
    let target = try StagedDirectory.location(path).path
    return target.hasSuffix(suffix) ? target : target + suffix
  }

  /// Begins a run.
  ///
  /// - Throws: `Failure`, also where an unfinished run is there that may not be thrown away.
  init(_ plan: RunPlan, request: Request, output: String) throws {
    try StagedDirectory.checkTarget(output, overwrites: request.overwrites)
    let workshop = try Self.workshop(of: output)
    guard try StagedDirectory.location(output).path != workshop else {
      throw Failure(
        .usage, "\"\(output)\": names that end in \(Self.suffix) are for runs under way. Name another folder.")
    }
    try Self.clear(workshop, of: output, overwrites: request.overwrites)
    self.plan = plan
    directory = try StagedDirectory(making: workshop, for: output, isKept: true)
    do {
      lock = try FolderLock(workshop)
      replications = try directory.file(Table<ReplicationRow>.replications.fileName)
      try replications.write(Table<ReplicationRow>.replications.header)
      failures = plan.leavesOutBroken ? try directory.file(Table<FailureRow>.failures.fileName) : nil
      try failures?.write(Table<FailureRow>.failures.header)
      try directory.write(plan.source.bytes, to: RunFile.scenario)
      try OutputFile.write(json(request), to: workshop + "/request.json")
      start = TallyFile(
        manifest: plan.manifest, gathering: Gathering(plan.experiment, from: plan.blocks.lowerBound),
        replicationBytes: replications.size, failureBytes: failures?.size ?? 0, preciseSince: 0)
      try OutputFile.write(start.bytes, to: workshop + "/checkpoint")
      // Last: with it, the run can be gone on with.
      try directory.write(json(plan.manifest), to: RunFile.manifest)
    } catch {
      try? FileManager.default.removeItem(atPath: workshop)
      throw error
    }
  }

  /// Goes back to a run that was stopped.
  ///
  /// - Throws: `Failure` where there is none, or it isn't what it was.
  init(resuming path: String) throws {
    let workshop = try Self.workshop(of: path)
    let path = StagedDirectory.withoutLastSlash(path)
    let output = path.hasSuffix(Self.suffix) ? String(path.dropLast(Self.suffix.count)) : path
    lock = try FolderLock(workshop)
    directory = try StagedDirectory(existing: workshop, for: output)
    func content(_ name: String) throws -> [UInt8] {
      guard let data = FileManager.default.contents(atPath: workshop + "/" + name) else {
        throw Failure(
          .badContent,
          "\"\(workshop)\" can't be gone on with: it has no \(name). Begin again: convene run with --overwrite.")
      }
      return [UInt8](data)
    }
    let damaged = Failure(
      .badContent, "\"\(workshop)\" can't be gone on with: it is damaged. Begin again: convene run with --overwrite.")
    guard let manifest = Manifest(json: try content("results/" + RunFile.manifest)),
      let request = try? JSONDecoder().decode(Request.self, from: Data(content("request.json")))
    else { throw damaged }
    try Self.check(manifest, request, in: directory.results)
    plan = try RunPlan(manifest, try ScenarioSource(directory.results + "/" + RunFile.scenario))
    do {
      start = try TallyFile(content("checkpoint"), manifest: manifest, experiment: plan.experiment)
    } catch TallyFile.Fault.differs(let difference) {
      throw Failure(
        .badContent,
        "The run can't be gone on with, since it isn't what it was. What was done has another manifest: \(difference).")
    } catch is TallyFile.Fault { throw damaged }
    try StagedDirectory.checkTarget(output, overwrites: request.overwrites)
    replications = try OutputFile(
      directory.results + "/" + Table<ReplicationRow>.replications.fileName, after: start.replicationBytes)
    failures =
      plan.leavesOutBroken
      ? try OutputFile(directory.results + "/" + Table<FailureRow>.failures.fileName, after: start.failureBytes) : nil
  }

  /// Makes safe what there is, so that it can be gone on with from here.
  func save(_ gathering: Gathering, preciseSince: Int) throws {
    try replications.synchronise()
    try failures?.synchronise()
    let tallies = TallyFile(
      manifest: plan.manifest, gathering: gathering, replicationBytes: replications.size,
      failureBytes: failures?.size ?? 0, preciseSince: preciseSince)
    try OutputFile.write(tallies.bytes, to: directory.workshop + "/checkpoint")
  }

  /// Whether there is still something to go on with; not where the folder has vanished.
  var canBeResumed: Bool { FileManager.default.fileExists(atPath: directory.workshop + "/checkpoint") }

  /// - Throws: `Failure` where version or scenario aren't what the run was begun with.
  private static func check(_ manifest: Manifest, _ request: Request, in results: String) throws {
    func refusal(_ difference: String) -> Failure {
      Failure(
        .badContent,
        """
        The run can't be gone on with, since \(difference). Put back what it was, or begin again: convene run with \
        --overwrite.
        """)
    }
    guard manifest.version == Convene.version else {
      throw refusal("it was begun by Convene \(manifest.version) and this is \(Convene.version)")
    }
    // The copy that the run goes by, and the file that it was made from, where that is still there.
    for (file, name) in [(results + "/" + RunFile.scenario, "its copy of the scenario"), (request.file, request.file)]
    where isFile(file) {
      guard let scenario = try? ScenarioSource(file), let configuration = try? scenario.configuration() else {
        throw refusal("\(name) was changed and has faults now")
      }
      if let difference = configuration.difference(from: manifest.configuration ?? .null) {
        throw refusal("\(name) was changed: \(difference)")
      }
    }
  }

  private static func isFile(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeRegular
  }

  /// Makes room for a new run.
  private static func clear(_ workshop: String, of output: String, overwrites: Bool) throws {
    guard let content = try? FileManager.default.contentsOfDirectory(atPath: workshop) else { return }
    guard parts.isSuperset(of: content) else {
      throw Failure(
        .cannotWrite, "\"\(workshop)\" is in the way: it holds something other than an unfinished run of Convene.")
    }
    let lock = try FolderLock(workshop)
    defer { withExtendedLifetime(lock) {} }
    // Killed before it had begun, or after it had ended: nothing is lost. A target on its way is put back.
    let isUnderWay = FileManager.default.fileExists(atPath: workshop + "/results/" + RunFile.manifest)
    guard overwrites || !isUnderWay else {
      throw Failure(
        .cannotWrite,
        """
        "\(output)" has a run that was stopped before its end. To go on with it: convene resume \
        \(quotedForShell(output)). To begin again, add --overwrite; or name another folder with --out.
        """)
    }
    let target = try StagedDirectory.location(output).path
    if content.contains("earlier"), !FileManager.default.fileExists(atPath: target) {
      rename(workshop + "/earlier", target)
    }
    try? FileManager.default.removeItem(atPath: workshop)
  }
}

/// Keeps a folder to one process at a time; falls away with the process, however that ends.
final class FolderLock {
  private let descriptor: Int32

  /// - Throws: `Failure` where the folder isn't there or belongs to another process.
  init(_ folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(.inputMissing, "There is no unfinished run \"\(folder)\".") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Failure(.cannotWrite, "\"\(folder)\" is being written by a run that is under way.")
    }
  }

  deinit { close(descriptor) }
}
