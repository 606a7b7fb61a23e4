import Foundation
import TestSupport
import Testing

@Suite("Words of the command line") struct SkinTests {
  /// Modules that are programs of their own.
  static let programs: Set = ["convene", "cross-check", "fence", "raw-stream"]

  @Test("stand in no module but that of the command line")
  func elsewhere() throws {
    let sources = packageFolder + "/Sources/"
    let files = try #require(FileManager.default.enumerator(atPath: sources)).compactMap { $0 as? String }
    let found = try files.sorted().filter { $0.hasSuffix(".swift") }.flatMap { file -> [String] in
      guard let room = file.split(separator: "/").first, !Self.programs.contains(String(room)) else { return [] }
      let lines = try String(contentsOfFile: sources + file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().compactMap { number, line in
        let code = line.drop { $0 == " " }
        let isWord = !code.hasPrefix("//") && code.contains(/--[a-z]/)
        return isWord ? "\(file):\(number + 1): \(code)" : nil
      }
    }
    #expect(found == [], "call options by optionWord(\"name\"), so that every skin can call them its own way")
  }
}
