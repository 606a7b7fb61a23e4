import Foundation

/// What draws charts: Vega for the pages and a program that renders pictures, both from the Python package
/// vl-convert-python. `make charts-runtime` fetches them; nothing of them is part of Convene.
struct ChartsRuntime {
  /// Names the folder, where it isn't `.charts` in a folder above the program.
  static let variable = "CONVENE_CHARTS"
  static let howToGet =
    "Without charts: there is nothing to draw them with. In Convene's folder, run: make charts-runtime"

  let folder: String

  /// Where the variable says, or else in the nearest folder above the program that has it.
  static func find() -> ChartsRuntime? {
    if let named = ProcessInfo.processInfo.environment[variable] { return ChartsRuntime(folder: named).whereUsable }
    var place = URL(fileURLWithPath: programPath).resolvingSymlinksInPath()
    while place.path != "/" {
      place.deleteLastPathComponent()
      if let found = ChartsRuntime(folder: place.path + "/.charts").whereUsable { return found }
    }
    return nil
  }

  private var whereUsable: ChartsRuntime? { FileManager.default.fileExists(atPath: bundle) ? self : nil }

  private var bundle: String { folder + "/vega.js" }
  var python: String { folder + "/python/bin/python" }

  /// Vega and Vega-Lite, for a page.
  func scripts() throws -> String {
    guard let data = FileManager.default.contents(atPath: bundle) else {
      throw Failure(.inputMissing, "\"\(bundle)\" can't be read.")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static var programPath: String {
    #if os(Linux)
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    #else
      Bundle.main.executablePath ?? CommandLine.arguments[0]
    #endif
  }
}
