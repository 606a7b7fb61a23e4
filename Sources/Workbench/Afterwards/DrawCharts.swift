import Foundation
import Reports
import Results

/// Renders the charts of a run as pictures.
public struct DrawCharts: Sendable {
  public enum Format: String, Sendable, CaseIterable { case svg, png }

  /// The folder of a run.
  public var directory: String
  public var format: Format
  public var locale: String?

  public init(directory: String, format: Format = .svg, locale: String? = nil) {
    self.directory = directory
    self.format = format
    self.locale = locale
  }

  /// - Returns: the files that were written.
  /// - Throws: `Failure`, also where there is nothing to draw with.
  public func run() throws -> [String] {
    guard let runtime = ChartsRuntime.find() else { throw Failure(.inputMissing, ChartsRuntime.howToGet) }
    let report = try RunReport(
      RunFolder(directory).recorded(), locale: MakeReport.locale(locale), runtime: runtime.scripts())
    // Everything is drawn elsewhere first: either all pictures are replaced or none.
    let desk = NSTemporaryDirectory() + "convene-charts-" + UUID().uuidString
    guard mkdir(desk, 0o700) == 0 else { throw Failure.writing(desk, errno) }
    defer { try? FileManager.default.removeItem(atPath: desk) }
    for drawn in report.charts { try OutputFile.write(drawn.bytes, to: "\(desk)/\(drawn.name).vl.json") }
    try OutputFile.write(RenderingScript.bytes, to: desk + "/render.py")
    try draw(with: runtime, in: desk)
    let folder = StagedDirectory.withoutLastSlash(directory) + "/" + RunFile.charts
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw Failure.writing(folder, errno) }
    return try report.charts.map { drawn in
      let name = "\(drawn.name).\(format.rawValue)"
      guard let picture = FileManager.default.contents(atPath: desk + "/" + name) else {
        throw Failure(.brokenInvariant, "The chart \(drawn.name) was not drawn. This is a fault of Convene.")
      }
      try OutputFile.write([UInt8](picture), to: folder + "/" + name)
      return folder + "/" + name
    }
  }

  private func draw(with runtime: ChartsRuntime, in desk: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: runtime.python)
    process.arguments = [desk + "/render.py", format.rawValue, desk]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      throw Failure(.inputMissing, "\"\(runtime.python)\" can't be started. Make it anew: make charts-runtime")
    }
    process.waitUntilExit()
    guard process.terminationStatus != RenderingScript.hasNoRenderer else {
      throw Failure(
        .inputMissing,
        "Pictures need the Python package vl-convert-python, which \(runtime.python) hasn't: pip install vl-convert-python"
      )
    }
    guard process.terminationStatus == 0 else {
      throw Failure(.brokenInvariant, "The charts can't be drawn. This is a fault of Convene or of its charts runtime.")
    }
  }
}
