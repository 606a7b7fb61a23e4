import Foundation

/// Where pages are opened to be read.
enum Browser {
  /// Opens a file; where nothing can, says so and where it is.
  static func open(_ file: String) {
    let page = URL(fileURLWithPath: file).path
    let named = ProcessInfo.processInfo.environment["BROWSER"].map { $0.isEmpty ? [] : [$0] } ?? []
    #if os(macOS)
      let programs = named + ["/usr/bin/open"]
    #else
      let programs = named + ["xdg-open", "wslview"]
    #endif
    for program in programs {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [program, page]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { continue }
      process.waitUntilExit()
      if process.terminationStatus == 0 { return }
    }
    writeError("There is no browser to open it with (the variable BROWSER may name one): \(page)\n")
  }
}
