import Foundation

/// Where the program lies, and what was put there with it.
enum Installation {
  static var program: String {
    #if os(Linux)
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    #else
      Bundle.main.executablePath ?? CommandLine.arguments[0]
    #endif
  }

  /// The first of some places that has something, in the nearest folder above the program.
  ///
  /// - Parameter places: such as `/.charts`, below one of the folders.
  static func nearest<Found>(of places: [String], _ look: (_ path: String) -> Found?) -> Found? {
    var folder = URL(fileURLWithPath: program).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let path = folder.path == "/" ? "" : folder.path
      for place in places {
        if let found = look(path + place) { return found }
      }
    }
    return nil
  }
}

/// What there is to read about Convene: pages that lie on the disk.
public enum Documentation {
  /// - Returns: the first page.
  /// - Throws: `Failure` where the pages aren't there.
  public static func firstPage() throws -> String {
    // Of a working copy, and of an installed package.
    let page = Installation.nearest(of: ["/docs/site", "/share/convene/docs"]) { folder -> String? in
      let page = folder + "/index.html"
      return FileManager.default.fileExists(atPath: page) ? page : nil
    }
    guard let page else {
      throw Failure(
        .inputMissing, "The documentation isn't beside the program. In Convene's folder, run: make docs-site")
    }
    return page
  }
}
