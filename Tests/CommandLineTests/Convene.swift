import Foundation

/// The built program, run as people run it.
struct Convene {
  struct Ended {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The folder with Package.swift.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let program = package.appendingPathComponent(".build/release/convene")
  static let minimal = package.appendingPathComponent("scenarios/minimal.yaml").path
  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: program.path) }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("convene-command-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  var content: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

  func start(_ arguments: [String], output: Any, errors: Any) throws -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Both streams go to files, which never fill up as pipes do.
  func callAsFunction(_ arguments: String...) throws -> Ended { try self(arguments) }

  func callAsFunction(_ arguments: [String]) throws -> Ended {
    let name = FileManager.default.temporaryDirectory.appendingPathComponent("convene-streams-" + UUID().uuidString)
      .path
    defer { for stream in [".out", ".err"] { try? FileManager.default.removeItem(atPath: name + stream) } }
    let handles = try [".out", ".err"].map { stream in
      try Data().write(to: URL(fileURLWithPath: name + stream))
      return try FileHandle(forWritingTo: URL(fileURLWithPath: name + stream))
    }
    let process = try start(arguments, output: handles[0], errors: handles[1])
    process.waitUntilExit()
    func text(_ stream: String) -> String {
      String(decoding: FileManager.default.contents(atPath: name + stream) ?? Data(), as: UTF8.self)
    }
    return Ended(status: process.terminationStatus, output: text(".out"), errors: text(".err"))
  }
}
