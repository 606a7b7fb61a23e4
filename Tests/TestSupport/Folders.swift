import Foundation

/// A folder for one test that goes when the test ends.
public final class TemporaryFolder {
  public let path: String

  public init() throws {
    path = NSTemporaryDirectory() + "convene-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o755)
    try? FileManager.default.removeItem(atPath: path)
  }

  public static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }

  /// Names of what is in it, hidden files too.
  public func content(_ name: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)) ?? []).sorted()
  }
}

/// The folder with Package.swift.
public let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

public func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }
