import Foundation

/// What draws charts: Vega for the pages and a program that renders pictures, both from the Python package
/// vl-convert-python. `make charts-runtime` fetches them, and installed packages carry what pages need; nothing of them is
/// part of the program.
struct ChartsRuntime {
  /// Names the folder, where it isn't in a folder above the program.
  static let variable = "CONVENE_CHARTS"
  /// Where it lies in a folder above the program: of a working copy, and of an installed package.
  private static let places = ["/.charts", "/share/convene/charts"]
  static let howToGet =
    "Without charts: there is nothing to draw them with. In Convene's folder, run: make charts-runtime"

  let folder: String

  /// Where the variable says, or else in the nearest folder above the program that has it.
  static func find() -> ChartsRuntime? {
    if let named = ProcessInfo.processInfo.environment[variable] { return ChartsRuntime(folder: named).whereUsable }
    return Installation.nearest(of: places) { ChartsRuntime(folder: $0).whereUsable }
  }

  private var whereUsable: ChartsRuntime? { FileManager.default.fileExists(atPath: bundle) ? self : nil }

  private var bundle: String { folder + "/vega.js" }

  /// The Python that came with it; or else the one beside the program, where both were installed by it; or the system's.
  var python: String {
    let beside = URL(fileURLWithPath: Installation.program).deletingLastPathComponent().path + "/python3"
    let all = [folder + "/python/bin/python", beside]
    return all.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "/usr/bin/python3"
  }

  /// Vega and Vega-Lite, for a page.
  func scripts() throws -> String {
    guard let data = FileManager.default.contents(atPath: bundle) else {
      throw Failure(.inputMissing, "\"\(bundle)\" can't be read.")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
