import ArgumentParser
import Foundation

/// What people type, made into what the commands take; and what they may have meant where that is none.
enum Typing {
  /// Options that take a whole number.
  private static let counted: Set<String> = [
    "--replications", "--seed", "--threads", "--budget", "--rows", "--points", "--sets", "--goal", "--futures",
    "--replication",
    "--month",
  ]

  /// The arguments with a scenario file alone as a run of it, and `10,000` as 10000 where a whole number belongs.
  static func understood(_ arguments: [String]) -> [String] {
    var arguments = arguments
    if let first = arguments.first, isScenario(first) { arguments.insert("run", at: 0) }
    for place in arguments.indices {
      let words = arguments[place].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if words.count == 2, counted.contains(String(words[0])) {
        arguments[place] = "\(words[0])=\(withoutCommas(String(words[1])))"
      } else if place > 0, counted.contains(arguments[place - 1]) {
        arguments[place] = withoutCommas(arguments[place])
      }
    }
    return arguments
  }

  private static func isScenario(_ word: String) -> Bool {
    guard !word.hasPrefix("-"), !ConveneCommand.names.contains(word) else { return false }
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: word, isDirectory: &isFolder)
    return isThere && !isFolder.boolValue || word.hasSuffix(".yaml") || word.hasSuffix(".yml")
  }

  private static func withoutCommas(_ word: String) -> String {
    word.wholeMatch(of: /[0-9]{1,3}(,[0-9]{3})+/) == nil ? word : word.filter { $0 != "," }
  }

  /// What is wrong with the first word, where it should be a command and is none; nil where it is one.
  static func fault(in arguments: [String]) -> String? {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help", !ConveneCommand.names.contains(first)
    else {
      return nil
    }
    let meant = nearest(to: first, in: ConveneCommand.names).map { "; did you mean \"\($0)\"?" } ?? "."
    return "There is no command \"\(first)\"\(meant) All commands: convene --help\n"
  }

  /// A message about an option that there isn't, with what may have been meant: the first that begins like it, or else the
  /// one that takes fewest changes.
  ///
  /// - Parameter help: of the command, where its options stand.
  static func withMeantOption(_ message: String, help: String) -> String {
    guard let found = message.firstMatch(of: /Unknown option '(--[^'=]+)[^']*'\.?( Did you mean '[^']*'\?)?/) else {
      return message
    }
    let written = String(found.1)
    let meant = nearest(to: written, in: help.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
    return message.replacing(
      found.0, with: "Unknown option '\(written)'." + (meant.map { " Did you mean '\($0)'?" } ?? ""))
  }

  /// The word that begins like the one that was written, or takes few changes of a letter to reach; nil where none does.
  private static func nearest(to word: String, in candidates: [String]) -> String? {
    if word.count > 1, let longer = candidates.first(where: { $0.hasPrefix(word) }) { return longer }
    let near = candidates.map { ($0, changes(Array(word), Array($0))) }.min { $0.1 < $1.1 }
    return near.flatMap { $0.1 <= max(1, word.count / 3) ? $0.0 : nil }
  }

  /// The least number of letters to add, drop, replace, or swap with their neighbour (optimal string alignment).
  private static func changes(_ one: [Character], _ other: [Character]) -> Int {
    var rows = [Array(0...other.count)]
    for (i, letter) in one.enumerated() {
      var row = [i + 1]
      for (j, otherLetter) in other.enumerated() {
        var least = min(rows[i][j] + (letter == otherLetter ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == other[j - 1], one[i - 1] == otherLetter {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
